package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class SessionUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aSessionThatEndedIsTakenUpAgainAndTheFormIsAsItWas() {
    window.go("transaction");
    robot.clickOn("#form-quantity").write("12");
    window.world().session.lose();
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> window.shell().lookup("#again-password") != null));
    Toolkit.frames(2);
    robot.push(KeyCode.ESCAPE);
    assertThat(held()).isTrue();
    robot.write("wrong").push(KeyCode.ENTER);
    Toolkit.frames(2);
    assertThat(Toolkit.call(() -> ((Label) lookup("#again-banner-text")).getText()))
        .isEqualTo("Not signed in: login or password is wrong; check both");
    robot.write("right").push(KeyCode.ENTER);
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> !held());
    assertThat(Toolkit.call(() -> ((TextField) lookup("#form-quantity")).getText()))
        .isEqualTo("12");
  }

  private boolean held() {
    return Toolkit.call(() -> window.shell().overlay().isVisible());
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }
}
