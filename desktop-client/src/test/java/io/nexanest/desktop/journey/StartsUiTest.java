package io.nexanest.desktop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.desktop.Composition;
import io.nexanest.desktop.Surroundings;
import io.nexanest.desktop.demo.DemoDesk;
import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.settings.Preferences;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.shell.window.Window;
import io.nexanest.desktop.shell.window.WindowPlace;
import io.nexanest.desktop.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsUiTest {
  @TempDir
  Path folder;

  @Test
  void theNextStartShowsTheLastScreenAndTheLastScope() {
    Toolkit.start();
    ShellView first = open();
    Toolkit.run(() -> {
      first.open(Destination.screen("holding"));
      ((MenuButton) first.lookup("#scope")).getItems().get(2).fire();
      first.close();
    });
    ShellView next = open();
    assertThat(Toolkit.call(() -> next.lookup("#holdings"))).isNotNull();
    assertThat(Toolkit.call(() -> ((MenuButton) next.lookup("#scope")).getText()))
        .isEqualTo("London reserve");
    Toolkit.run(next::close);
  }

  @Test
  void aScreenThatThereIsNoLongerIsTheFirstOne() {
    Toolkit.start();
    new Preferences(folder).set("screen", "blotter");
    ShellView shell = open();
    assertThat(Toolkit.call(() -> shell.lookup("#kpis"))).isNotNull();
    Toolkit.run(shell::close);
  }

  @Test
  void aWindowRemembersWhereItWasBeforeItWasMaximised() {
    Toolkit.start();
    Surroundings around = Toolkit.call(() -> DemoDesk.surroundings(Theme.DARK, folder));
    List<Rectangle2D> screens = List.of(new Rectangle2D(0, 0, 1920, 1080));
    WindowPlace before = WindowPlace.parse("80 60 1400 900 false").orElseThrow();
    Stage stage = Toolkit.call(Stage::new);
    Window window = Toolkit.call(() -> new Window(stage, around.kit().look(), 1720, 980));
    Toolkit.run(() -> window.openAt(before, screens));
    Toolkit.frames(2);
    Toolkit.run(() -> stage.setX(100));
    Toolkit.frames(2);
    Toolkit.run(() -> stage.setMaximized(true));
    Toolkit.frames(2);
    Optional<String> place = Toolkit.call(() -> window.place().map(WindowPlace::text));
    Toolkit.run(stage::close);
    assertThat(place).contains("100 60 1400 900 true");
  }

  private ShellView open() {
    Surroundings around = Toolkit.call(() -> DemoDesk.surroundings(Theme.DARK, folder));
    return Toolkit.call(
        () -> new Composition(around).workstation(new DemoWorld().gateways(), () -> {}));
  }
}
