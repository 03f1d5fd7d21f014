package io.nexanest.desktop.ui.part;

import io.nexanest.desktop.ui.format.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Small nodes, ready made. */
public final class Parts {
  private Parts() {}

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  public static Button button(String id, String text, Icons icon, Runnable action) {
    Button button = new Button(text, icon.node());
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  public static Button primary(String id, String text, Icons icon, Runnable action) {
    Button button = button(id, text, icon, action);
    button.getStyleClass().add("primary");
    return button;
  }

  /** A button that is only a picture; its name is read to those who can't see it. */
  public static Button iconButton(String id, String name, Icons icon, Runnable action) {
    Button button = button(id, "", icon, action);
    button.getStyleClass().add("icon-only");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  public static HBox row(double spacing, Node... nodes) {
    HBox row = new HBox(spacing, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Sets text and tone of a label. */
  public static void tone(Label label, String text, Tone tone) {
    label.setText(text);
    label.getStyleClass().removeAll("up", "down", "flat", "warn", "stale");
    if (!tone.style().isEmpty()) {
      label.getStyleClass().add(tone.style());
    }
  }
}
