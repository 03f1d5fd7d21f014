package io.nexanest.desktop.shell.window;

import io.nexanest.desktop.ui.theme.Look;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The one window; what is in it changes. */
public final class Window {
  private final Stage stage;
  private final Scene scene;

  public Window(Stage stage, Look look, double width, double height) {
    this.stage = stage;
    scene = new Scene(new StackPane(), width, height);
    look.dress(scene);
    stage.setTitle("NexaNest");
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    stage.setScene(scene);
  }

  public Scene scene() {
    return scene;
  }

  public void show(Parent content) {
    scene.setRoot(content);
  }

  public void open() {
    stage.show();
  }

  /** Opens it, filling a screen that it would not fit on with its title bar. */
  public void openOn(Rectangle2D screen) {
    stage.setMaximized(
        scene.getWidth() >= screen.getWidth() || scene.getHeight() >= screen.getHeight());
    stage.show();
  }
}
