package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ScreensUiTest {
  private static final List<String> SCREENS = List.of(
      "dashboard",
      "holding",
      "watchlist",
      "chart",
      "transaction",
      "gain",
      "income",
      "importing",
      "books",
      "instrument",
      "branches",
      "diff",
      "health",
      "proof",
      "settings");

  @Test
  void openingEveryScreenFiftyTimesLeavesNothingBehind() {
    try (DemoWindow window = DemoWindow.open(Theme.DARK)) {
      window.go("settings");
      int beats = window.around().pulse().size();
      int followers = window.world().quotes.followers();
      int watchers = window.world().transactions.watcherCount();
      for (int i = 0; i < 50; i++) {
        Toolkit.run(
            () -> SCREENS.forEach(screen -> window.shell().open(Destination.screen(screen))));
        Toolkit.frames(1);
      }
      assertThat(window.around().pulse().size()).isEqualTo(beats);
      assertThat(window.world().quotes.followers()).isEqualTo(followers);
      assertThat(window.world().transactions.watcherCount()).isEqualTo(watchers);
      assertThat(window.world().valuations.followers()).isEqualTo(1);
    }
  }

  @Test
  void theTenthScreenOfTheRailHasTheZeroKey() {
    try (DemoWindow window = DemoWindow.open(Theme.DARK)) {
      new FxRobot().push(KeyCode.CONTROL, KeyCode.DIGIT0);
      Toolkit.frames(2);
      assertThat(
              Toolkit.call(() -> window.shell().lookup("#rail-importing").getPseudoClassStates()))
          .contains(PseudoClass.getPseudoClass("selected"));
    }
  }

  @Test
  void everyScreenShowsItselfInBothThemes() {
    try (DemoWindow window = DemoWindow.open(Theme.LIGHT)) {
      for (String screen : SCREENS) {
        window.go(screen);
        Toolkit.run(() -> window.around().kit().look().toggle());
        Toolkit.frames(2);
        double height = Toolkit.call(
            () -> window.shell().lookup("#host .screen").getBoundsInLocal().getHeight());
        assertThat(height).as(screen).isGreaterThan(800);
      }
    }
  }

  @Test
  void closingTheWindowEndsItsStreams() {
    DemoWindow window = DemoWindow.open(Theme.DARK);
    window.go("watchlist");
    window.close();
    assertThat(window.world().valuations.followers()).isZero();
    assertThat(window.world().quotes.followers()).isZero();
  }
}
