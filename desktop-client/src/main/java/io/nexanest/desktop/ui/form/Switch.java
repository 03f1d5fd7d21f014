package io.nexanest.desktop.ui.form;

import javafx.beans.property.BooleanProperty;
import org.controlsfx.control.ToggleSwitch;

/** Something that is on or off at once, bound to a value. */
public final class Switch {
  private Switch() {}

  public static javafx.scene.control.Control of(String id, String text, BooleanProperty on) {
    ToggleSwitch control = new ToggleSwitch(text);
    control.setId(id);
    control.setAccessibleText(text);
    control.selectedProperty().bindBidirectional(on);
    return control;
  }
}
