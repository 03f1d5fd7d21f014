package io.nexanest.desktop.ui.feedback;

import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line across a screen that says what is the matter, until it no longer is. */
public final class Banner extends HBox {
  private final Label text = Parts.label("");

  public Banner(String id, ObservableValue<Notice> notice) {
    setId(id);
    getStyleClass().add("banner");
    text.setId(id + "-text");
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    notice.addListener((at, before, now) -> show(now));
    show(notice.getValue());
  }

  private void show(Notice notice) {
    setVisible(!notice.isNone());
    setManaged(!notice.isNone());
    text.setText(notice.text());
    getStyleClass().removeAll("info", "good", "warning", "error");
    getStyleClass().add(notice.level().name().toLowerCase(Locale.ROOT));
    getChildren().setAll(icon(notice.level()).node(), text);
  }

  static Icons icon(Notice.Level level) {
    return switch (level) {
      case INFO -> Icons.INFO;
      case GOOD -> Icons.DONE;
      case WARNING -> Icons.WARNING;
      case ERROR -> Icons.ERROR;
    };
  }
}
