package io.nexanest.desktop.ui.form;

import io.nexanest.desktop.ui.part.Parts;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its label above and what is wrong with it below. */
public final class Field extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label error = Parts.label("", "field-error");
  private final Control control;

  public Field(String id, String title, Control control, ObservableValue<String> problem) {
    this.control = control;
    getStyleClass().add("field");
    Label label = Parts.label(title, "field-label");
    label.setLabelFor(control);
    control.setId(id);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(title);
    error.setId(id + "-error");
    error.setWrapText(true);
    getChildren().addAll(label, control, error);
    problem.addListener((at, before, now) -> show(control, now));
    show(control, problem.getValue());
  }

  public Control control() {
    return control;
  }

  private void show(Node control, String text) {
    boolean wrong = !text.isEmpty();
    error.setText(text);
    error.setVisible(wrong);
    error.setManaged(wrong);
    pseudoClassStateChanged(WRONG, wrong);
    control.setAccessibleHelp(text);
  }
}
