package io.nexanest.desktop.ui.part;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A row of small buttons of which one is pressed, bound to a value. */
public final class Segment<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  public Segment(String id, List<T> choices, Function<T, String> text, Property<T> value) {
    setId(id);
    getStyleClass().add("segment");
    setMaxHeight(24);
    for (T choice : choices) {
      ToggleButton button = new ToggleButton(text.apply(choice));
      button.setUserData(choice);
      button.setId(id + "-" + text.apply(choice).toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(choice.equals(value.getValue()));
      button.setOnAction(event -> {
        button.setSelected(true);
        value.setValue(choice);
      });
      getChildren().add(button);
    }
    value.addListener((at, before, now) -> select(now));
  }

  private void select(T now) {
    group.getToggles().stream()
        .filter(toggle -> now.equals(toggle.getUserData()))
        .forEach(toggle -> toggle.setSelected(true));
  }
}
