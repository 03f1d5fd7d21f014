package io.nexanest.desktop.ui.feedback;

import io.nexanest.desktop.ui.part.Parts;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Short words in the corner that go by themselves; at most four at a time. */
public final class Toasts extends VBox {
  private static final int MOST = 4;

  public Toasts() {
    setId("toasts");
    getStyleClass().add("toasts");
    setPickOnBounds(false);
    setMouseTransparent(true);
  }

  public void show(Notice notice) {
    Label text = Parts.label(notice.text());
    text.setWrapText(true);
    HBox toast = new HBox(Banner.icon(notice.level()).node(), text);
    toast.getStyleClass().addAll("toast", notice.level().name().toLowerCase(Locale.ROOT));
    if (getChildren().size() >= MOST) {
      getChildren().removeFirst();
    }
    getChildren().add(toast);
    PauseTransition end = new PauseTransition(Duration.seconds(5));
    end.setOnFinished(event -> getChildren().remove(toast));
    end.play();
  }
}
