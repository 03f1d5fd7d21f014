package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class DocumentsUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aFileIsChosenReadAgainAndItsDifferencesAreBooked() {
    window.go("document");
    await("#documents");
    Toolkit.run(() -> table("#documents").getSelectionModel().select(0));
    robot.clickOn("#document-read");
    await("#document-differences");
    assertThat(Toolkit.call(() -> table("#document-differences").getItems().size()))
        .isEqualTo(3);
    assertThat(Toolkit.call(() -> ((Button) find("#document-accept")).getText()))
        .isEqualTo("Book 2 differences");
    robot.clickOn("#document-accept");
    await("#question-yes");
    robot.clickOn("#question-yes");
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> window.world().documents.acceptances.size() == 1);
    await("#document-rows");
  }

  private TableView<?> table(String selector) {
    return (TableView<?>) find(selector);
  }

  private Node find(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector));
  }

  private void await(String selector) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> window.shell().lookup(selector) != null));
  }
}
