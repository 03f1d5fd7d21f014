package io.nexanest.desktop.demo;

import io.nexanest.desktop.Composition;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Theme;
import java.io.File;
import java.time.InstantSource;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** Draws the window over the demo: {@code folder theme screen…}; "palette" opens the palette. */
public final class DemoPicture {
  private DemoPicture() {}

  public static void main(String[] args) {
    Toolkit.start();
    DemoWorld world = new DemoWorld();
    Theme theme = Theme.valueOf(args[1].toUpperCase(Locale.ROOT));
    Pulse pulse = new Pulse();
    Kit kit =
        Toolkit.call(
            () ->
                new Kit(
                    new Look(theme), new Formats(Locale.ENGLISH), new Moments(Locale.ENGLISH)));
    ShellView shell =
        Toolkit.call(
            () -> {
              pulse.start();
              Composition composition =
                  new Composition(kit, Platform::runLater, InstantSource.system(), pulse);
              ShellView view = composition.workstation(world.gateways());
              Stage stage = new Stage();
              stage.setScene(new Scene(view, 1720, 980));
              kit.look().dress(stage.getScene());
              stage.show();
              return view;
            });
    Toolkit.frames(20);
    for (int i = 2; i < args.length; i++) {
      String screen = args[i];
      Toolkit.run(() -> go(shell, screen));
      Toolkit.frames(10);
      world.quotes.move(0.4);
      world.valuations.move();
      Toolkit.frames(4);
      File file = new File(args[0], screen + "-" + args[1] + ".png");
      Toolkit.picture(Toolkit.call(shell::getScene), file);
    }
    Toolkit.run(shell::close);
    Platform.exit();
  }

  private static void go(ShellView shell, String screen) {
    if ("palette".equals(screen)) {
      shell.palette();
    } else {
      ((ToggleButton) shell.lookup("#rail-" + screen)).fire();
    }
  }
}
