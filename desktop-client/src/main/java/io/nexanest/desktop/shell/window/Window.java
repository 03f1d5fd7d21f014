package io.nexanest.desktop.shell.window;

import io.nexanest.desktop.ui.theme.Look;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The one window; what is in it changes. */
public final class Window {
  private final Stage stage;
  private final Scene scene;
  private Optional<Rectangle2D> free = Optional.empty();

  public Window(Stage stage, Look look, double width, double height) {
    this.stage = stage;
    scene = new Scene(new StackPane(), width, height);
    look.dress(scene);
    stage.setTitle("NexaNest");
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    stage.setScene(scene);
    for (var bound : List.of(
        stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
      bound.addListener((at, before, now) -> moved());
    }
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

  /** Opens it where it was, as far as the screens of today have that place. */
  public void openAt(WindowPlace before, List<Rectangle2D> screens) {
    WindowPlace place = before.within(screens);
    stage.setX(place.bounds().getMinX());
    stage.setY(place.bounds().getMinY());
    stage.setWidth(place.bounds().getWidth());
    stage.setHeight(place.bounds().getHeight());
    free = Optional.of(place.bounds());
    stage.setMaximized(place.maximised());
    stage.show();
  }

  /** Where it is, once it has been anywhere. */
  public Optional<WindowPlace> place() {
    return free.map(bounds -> new WindowPlace(bounds, stage.isMaximized()));
  }

  // The bounds of a maximised window are the screen's; what it goes back to is kept.
  private void moved() {
    boolean whole = Double.isFinite(stage.getX())
        && Double.isFinite(stage.getY())
        && stage.getWidth() > 0
        && stage.getHeight() > 0;
    if (whole && stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
      free = Optional.of(
          new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }
  }

  /** Opens it, filling a screen that it would not fit on with its title bar. */
  public void openOn(Rectangle2D screen) {
    stage.setMaximized(
        scene.getWidth() >= screen.getWidth() || scene.getHeight() >= screen.getHeight());
    stage.show();
  }
}
