package io.nexanest.desktop.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class TilesUiTest {
  @Test
  void noFigureOfTheTileStandsUnderOurs() {
    Toolkit.start();
    Look look = Toolkit.call(() -> new Look(Theme.DARK));
    Ring ring = Toolkit.call(() -> new Ring("cash", "Cash share", look));
    Dial dial = Toolkit.call(() -> new Dial("day", "Day change", 5, look));
    Stage stage = Toolkit.call(() -> {
      Stage shown = new Stage();
      shown.setScene(new Scene(new HBox(ring.node(), dial.node()), 400, 240));
      look.dress(shown.getScene());
      shown.show();
      return shown;
    });
    for (double share : new double[] {0.1, 0.5, 0.01}) {
      Toolkit.run(() -> {
        ring.show(share, "ours", "note");
        dial.show(-share, "ours", "note");
      });
      Toolkit.frames(3);
    }
    Toolkit.run(() -> {
      for (Node node : stage.getScene().getRoot().lookupAll(".text")) {
        seen(node);
      }
      Objects.requireNonNull(stage.getScene().lookup("#cash")).lookupAll("*").forEach(this::seen);
      stage.close();
    });
  }

  private void seen(Node node) {
    if (node instanceof Text text && !text.getStyleClass().contains("text")) {
      boolean shown = text.isVisible() && !text.getText().isBlank();
      assertThat(shown && !Color.TRANSPARENT.equals(text.getFill()))
          .as("the tile's own '%s'", text.getText())
          .isFalse();
    }
  }
}
