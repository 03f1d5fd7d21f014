package io.nexanest.desktop.ui.part;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A titled area: a head of 30 px with a note and tools, and its content below. */
public final class Panel extends BorderPane {
  private final Label title = new Label();
  private final Label note = new Label();
  private final HBox tools = new HBox(6);

  public Panel(String text, Node content, Node... tools) {
    getStyleClass().add("panel");
    title.setText(text);
    title.getStyleClass().add("panel-title");
    note.getStyleClass().add("panel-note");
    this.tools.getChildren().addAll(tools);
    this.tools.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, note, gap, this.tools);
    head.getStyleClass().add("panel-head");
    setTop(head);
    setCenter(content);
    setMinSize(0, 0);
  }

  public Label title() {
    return title;
  }

  /** The quiet text beside the title. */
  public Label note() {
    return note;
  }
}
