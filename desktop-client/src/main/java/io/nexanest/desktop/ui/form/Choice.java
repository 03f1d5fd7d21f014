package io.nexanest.desktop.ui.form;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** Boxes to choose one of several things, bound to the key of the one chosen. */
public final class Choice {
  private Choice() {}

  public static <T> ComboBox<T> of(
      List<T> items, Function<T, String> key, Function<T, String> title, StringProperty chosen) {
    return bound(new ComboBox<>(), items, key, title, chosen);
  }

  /** With a field to find one of many by typing a part of it. */
  public static <T> ComboBox<T> searchable(
      List<T> items, Function<T, String> key, Function<T, String> title, StringProperty chosen) {
    return bound(new SearchableComboBox<>(), items, key, title, chosen);
  }

  private static <T> ComboBox<T> bound(
      ComboBox<T> box,
      List<T> items,
      Function<T, String> key,
      Function<T, String> title,
      StringProperty chosen) {
    box.getItems().setAll(items);
    box.setConverter(converter(title));
    box.setVisibleRowCount(14);
    Runnable select = () -> items.stream()
        .filter(item -> key.apply(item).equals(chosen.get()))
        .findFirst()
        .ifPresentOrElse(box::setValue, () -> box.getSelectionModel().clearSelection());
    select.run();
    chosen.addListener((at, before, now) -> select.run());
    box.setOnAction(event -> {
      if (box.getValue() != null) {
        chosen.set(key.apply(box.getValue()));
      }
    });
    return box;
  }

  /** Shows things by their title; typing is not read back. */
  public static <T> StringConverter<T> converter(Function<T, String> title) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : title.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("a choice is not typed");
      }
    };
  }
}
