package io.nexanest.e2e.picture;

import io.nexanest.desktop.Composition;
import io.nexanest.desktop.Surroundings;
import io.nexanest.desktop.demo.DemoDesk;
import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.remote.GrpcSessionGateway;
import io.nexanest.desktop.gateway.rpc.ThreadSchedule;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.ServerAddress;
import io.nexanest.desktop.headless.Toolkit;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.ui.theme.Theme;
import io.nexanest.e2e.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.awaitility.Awaitility;

/** The window in this process, signed in at a test's server, on a screen that is not there. */
record LiveWindow(ShellView shell, Stage stage, Gateways gateways, ThreadSchedule schedule)
    implements AutoCloseable {
  static LiveWindow open(TestServer server, Path folder) throws Exception {
    Toolkit.start();
    ThreadSchedule schedule = new ThreadSchedule();
    Gateways gateways = new GrpcSessionGateway(
            schedule, new Random(1), InstantSource.system(), "0.1.0")
        .signIn(
            new ServerAddress("127.0.0.1", server.wiring().port(), false),
            new Credential.Pairing(
                Files.readString(server.wiring().platform().dataFolder().resolve("pairing.key"))
                    .strip()))
        .toCompletableFuture()
        .get(60, TimeUnit.SECONDS);
    LiveWindow window =
        Toolkit.call(() -> open(gateways, DemoDesk.surroundings(Theme.DARK, folder), schedule));
    Toolkit.frames(3);
    return window;
  }

  private static LiveWindow open(Gateways gateways, Surroundings around, ThreadSchedule schedule) {
    around.pulse().start();
    ShellView shell = new Composition(around).workstation(gateways, () -> {});
    Stage stage = new Stage();
    stage.setScene(new Scene(shell, 1720, 980));
    around.kit().look().dress(stage.getScene());
    stage.show();
    return new LiveWindow(shell, stage, gateways, schedule);
  }

  void go(String screen) {
    Toolkit.run(() -> shell.open(Destination.screen(screen)));
    Toolkit.frames(2);
  }

  /** Waits for a node that is there, shown, and as it should be; answers what is read of it. */
  <T extends Node> void await(Class<T> type, String selector, Predicate<T> isThere) {
    Awaitility.await(selector)
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> Toolkit.call(() -> {
          Node node = shell.lookup(selector);
          return type.isInstance(node) && node.isVisible() && isThere.test(type.cast(node));
        }));
  }

  /** Waits until a label or button says this. */
  void awaitText(String selector, String text) {
    Awaitility.await(selector)
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> text(selector), text::equals);
  }

  /** What a label or button says; empty without one. */
  String text(String selector) {
    return Toolkit.call(
        () -> shell.lookup(selector) instanceof Labeled labeled ? labeled.getText() : "");
  }

  @Override
  public void close() {
    Toolkit.run(() -> {
      shell.close();
      stage.close();
      gateways.session().close();
    });
    schedule.close();
  }
}
