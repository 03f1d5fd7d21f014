package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.ui.theme.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class TimeBarUiTest {
  private final DemoWindow window = DemoWindow.open(Theme.DARK);
  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aDayBackIsAskedByEveryScreenAndOneKeyGoesBackToNow() {
    await(() -> words().equals("Today, as known now"));
    robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
    await(() -> words().equals("As of 01 Jan 2001, as known now · not live"));
    assertThat(window.world().valuations.asked())
        .containsExactly(AsOf.NOW.at(LocalDate.of(2001, 1, 1)));
    assertThat(Toolkit.call(() -> window.shell().getStyleClass().contains("past")))
        .isTrue();
    window.go("transaction");
    assertThat(window.world().transactions.asked.getLast())
        .isEqualTo(AsOf.NOW.at(LocalDate.of(2001, 1, 1)));
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    await(() -> words().equals("As of 01 Dec 2000, as known now · not live"));
    robot.push(KeyCode.F9);
    await(() -> words().equals("Today, as known now"));
    assertThat(window.world().valuations.asked()).containsExactly(AsOf.NOW);
    assertThat(Toolkit.call(() -> window.shell().getStyleClass().contains("past")))
        .isFalse();
  }

  @Test
  void aMomentAtWhichTheBooksChangedIsChosenAndNothingIsBookedWhileItIsLookedAt() {
    window.go("transaction");
    robot.clickOn("#clock-known");
    await(() -> moments() > 0);
    Toolkit.run(() -> {
      ListView<?> list = (ListView<?>) lookup("#moments-list");
      list.requestFocus();
      list.getSelectionModel().select(0);
    });
    robot.push(KeyCode.ENTER);
    await(() -> window
        .world()
        .transactions
        .asked
        .getLast()
        .knownTime()
        .equals(java.util.Optional.of(Instant.parse("2001-01-02T16:00:00Z"))));
    await(() -> words().equals("Today, as known on 02 Jan 2001 16:00:00 UTC · not live"));
    assertThat(Toolkit.call(() -> lookup("#form-send").isDisabled())).isTrue();
    robot.clickOn("#clock-now");
    await(() -> words().equals("Today, as known now"));
    assertThat(Toolkit.call(() -> lookup("#form-send").isDisabled())).isFalse();
  }

  @Test
  void aMomentIsTypedAndOneThatIsNoneIsExplained() {
    robot.clickOn("#clock-known");
    robot.clickOn("#moments-text").write("yesterday").push(KeyCode.ENTER);
    await(() -> text("#moments-text-error")
        .equals("A moment is a day and a time of UTC, such as 2024-07-03 16:30."));
    robot.doubleClickOn("#moments-text").write("2001-01-02 16:30").push(KeyCode.ENTER);
    await(() -> words().equals("Today, as known on 02 Jan 2001 16:30:00 UTC · not live"));
  }

  @Test
  void theClocksStandAtNowWhenTheWindowOpensAgain() {
    robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
    await(() -> !words().startsWith("Today"));
    try (DemoWindow again = DemoWindow.open(Theme.DARK)) {
      assertThat(again.world().valuations.asked()).containsExactly(AsOf.NOW);
    }
  }

  private int moments() {
    return Toolkit.call(() -> window.shell().lookup("#moments-list") instanceof ListView<?> list
        ? list.getItems().size()
        : 0);
  }

  private String words() {
    return text("#clock-words");
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) lookup(selector)).getText());
  }

  private Node lookup(String selector) {
    return Objects.requireNonNull(window.shell().lookup(selector), selector);
  }

  private static void await(java.util.concurrent.Callable<Boolean> until) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(until);
  }
}
