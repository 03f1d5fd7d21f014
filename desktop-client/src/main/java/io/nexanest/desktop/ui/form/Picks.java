package io.nexanest.desktop.ui.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Control;
import org.controlsfx.control.CheckListView;

/** A list to tick several things in, bound to their keys with a space between. */
public final class Picks {
  private Picks() {}

  public static <T> Control of(
      List<T> items, Function<T, String> key, Function<T, String> title, StringProperty chosen) {
    CheckListView<T> view = new CheckListView<>(FXCollections.observableArrayList(items));
    view.setCellFactory(list -> {
      var cell = new javafx.scene.control.cell.CheckBoxListCell<T>(view::getItemBooleanProperty);
      cell.setConverter(Choice.converter(title));
      return cell;
    });
    view.setFixedCellSize(26);
    view.setPrefHeight(Math.clamp(items.size(), 2, 7) * 26.0 + 4);
    Runnable tick = () -> {
      Set<String> keys = new HashSet<>(keys(chosen.get()));
      for (T item : items) {
        boolean wanted = keys.contains(key.apply(item));
        if (wanted != view.getCheckModel().isChecked(item)) {
          if (wanted) {
            view.getCheckModel().check(item);
          } else {
            view.getCheckModel().clearCheck(item);
          }
        }
      }
    };
    tick.run();
    boolean[] writing = {false};
    view.getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) change -> {
      if (!writing[0]) {
        writing[0] = true;
        chosen.set(after(items, key, chosen.get(), view.getCheckModel()::isChecked));
        writing[0] = false;
      }
    });
    chosen.addListener((at, before, now) -> {
      if (!writing[0]) {
        writing[0] = true;
        tick.run();
        writing[0] = false;
      }
    });
    return view;
  }

  // Keys keep their order, and those that the list does not show stay; new ones come last.
  private static <T> String after(
      List<T> items,
      Function<T, String> key,
      String before,
      java.util.function.Predicate<T> checked) {
    List<String> keys = new ArrayList<>(keys(before));
    for (T item : items) {
      String name = key.apply(item);
      if (!checked.test(item)) {
        keys.remove(name);
      } else if (!keys.contains(name)) {
        keys.add(name);
      }
    }
    return String.join(" ", keys);
  }

  private static List<String> keys(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
  }
}
