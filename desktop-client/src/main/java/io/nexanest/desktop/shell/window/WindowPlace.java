package io.nexanest.desktop.shell.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/**
 * Where a window is when it is not maximised, and whether it is.
 *
 * @param bounds with title bar and frame
 */
public record WindowPlace(Rectangle2D bounds, boolean maximised) {
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  /** Reads what {@link #text()} wrote; anything else is no place. */
  public static Optional<WindowPlace> parse(String text) {
    String[] parts = text.split(" ");
    if (parts.length != 5) {
      return Optional.empty();
    }
    try {
      double[] numbers =
          Stream.of(parts).limit(4).mapToDouble(Double::parseDouble).toArray();
      boolean sound = numbers[2] > 0 && numbers[3] > 0;
      for (double number : numbers) {
        sound &= Double.isFinite(number);
      }
      return sound
          ? Optional.of(new WindowPlace(
              new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]),
              Boolean.parseBoolean(parts[4])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  public String text() {
    return Math.round(bounds.getMinX())
        + " "
        + Math.round(bounds.getMinY())
        + " "
        + Math.round(bounds.getWidth())
        + " "
        + Math.round(bounds.getHeight())
        + " "
        + maximised;
  }

  /**
   * The same place on the screens that there are now: all of it on the screen that has most of it,
   * or in the middle of the first one if that screen is gone.
   *
   * @param screens what is free of each, the main one first
   */
  public WindowPlace within(List<Rectangle2D> screens) {
    if (screens.isEmpty()) {
      return this;
    }
    Rectangle2D home = screens.getFirst();
    double most = 0;
    for (Rectangle2D screen : screens) {
      double shared = shared(screen);
      if (shared > most) {
        most = shared;
        home = screen;
      }
    }
    double width = Math.min(Math.max(bounds.getWidth(), LEAST_WIDTH), home.getWidth());
    double height = Math.min(Math.max(bounds.getHeight(), LEAST_HEIGHT), home.getHeight());
    double left = most > 0 ? bounds.getMinX() : home.getMinX() + (home.getWidth() - width) / 2;
    double top = most > 0 ? bounds.getMinY() : home.getMinY() + (home.getHeight() - height) / 2;
    return new WindowPlace(
        new Rectangle2D(
            Math.clamp(left, home.getMinX(), home.getMaxX() - width),
            Math.clamp(top, home.getMinY(), home.getMaxY() - height),
            width,
            height),
        maximised);
  }

  private double shared(Rectangle2D screen) {
    double width =
        Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
    double height =
        Math.min(bounds.getMaxY(), screen.getMaxY()) - Math.max(bounds.getMinY(), screen.getMinY());
    return width > 0 && height > 0 ? width * height : 0;
  }
}
