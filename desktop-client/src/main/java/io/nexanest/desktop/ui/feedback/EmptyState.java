package io.nexanest.desktop.ui.feedback;

import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands where there is nothing: what it is, and how it comes to be something. */
public final class EmptyState extends VBox {
  public EmptyState(Icons icon, String title, String text) {
    getStyleClass().add("empty-state");
    Label explain = Parts.label(text, "empty-text");
    explain.setWrapText(true);
    explain.setMaxWidth(360);
    getChildren().addAll(icon.node(), Parts.label(title, "empty-title"), explain);
  }
}
