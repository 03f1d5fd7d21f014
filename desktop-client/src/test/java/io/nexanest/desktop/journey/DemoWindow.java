package io.nexanest.desktop.journey;

import io.nexanest.desktop.Composition;
import io.nexanest.desktop.Surroundings;
import io.nexanest.desktop.demo.DemoBooks;
import io.nexanest.desktop.demo.DemoDesk;
import io.nexanest.desktop.demo.DemoWorld;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The real window over the demo, on a screen that is not there. */
record DemoWindow(DemoWorld world, Surroundings around, ShellView shell, Stage stage)
    implements AutoCloseable {
  static DemoWindow open(Theme theme) {
    return open(theme, DemoBooks.marlowe());
  }

  static DemoWindow open(Theme theme, DemoBooks books) {
    Toolkit.start();
    DemoWorld world = new DemoWorld(books);
    Path folder = folder();
    DemoWindow window = Toolkit.call(() -> open(world, DemoDesk.surroundings(theme, folder)));
    Toolkit.frames(3);
    return window;
  }

  private static DemoWindow open(DemoWorld world, Surroundings around) {
    around.pulse().start();
    ShellView shell = new Composition(around).workstation(world.gateways(), () -> {});
    Stage stage = new Stage();
    stage.setScene(new Scene(shell, 1720, 980));
    around.kit().look().dress(stage.getScene());
    stage.show();
    return new DemoWindow(world, around, shell, stage);
  }

  void go(String screen) {
    Toolkit.run(() -> shell.open(Destination.screen(screen)));
    Toolkit.frames(2);
  }

  @Override
  public void close() {
    Toolkit.run(() -> {
      shell.close();
      stage.close();
    });
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("desk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
