package io.nexanest.desktop.ui.part;

import io.nexanest.desktop.ui.format.Tone;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** One figure, large, with its name above and a note below; a click opens its proof. */
public final class Kpi extends VBox {
  private final Label label = new Label();
  private final Label value = new Label("–");
  private final Label note = new Label();

  public Kpi(String id, String name) {
    setId(id);
    label.setText(name);
    value.setId(id + "-value");
    getStyleClass().add("kpi");
    label.getStyleClass().add("kpi-label");
    value.getStyleClass().add("kpi-value");
    note.getStyleClass().add("kpi-note");
    getChildren().addAll(label, value, note);
    setMinWidth(0);
  }

  /** Makes the figure open something, by mouse and by keyboard. */
  public Kpi onOpen(Runnable action) {
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    value.getStyleClass().add("provable");
    setOnMouseClicked(event -> action.run());
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        action.run();
      }
    });
    return this;
  }

  public void show(String text, Tone tone, String under, Tone underTone) {
    value.setText(text);
    note.setText(under);
    tone(value, tone);
    tone(note, underTone);
    setAccessibleText(label.getText() + " " + text + " " + under);
  }

  private static void tone(Label of, Tone tone) {
    of.getStyleClass().removeAll("up", "down", "flat", "warn");
    if (!tone.style().isEmpty()) {
      of.getStyleClass().add(tone.style());
    }
  }
}
