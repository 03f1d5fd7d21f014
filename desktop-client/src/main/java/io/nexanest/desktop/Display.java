package io.nexanest.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether there is a screen to open a window on, and what to do where there is none. */
final class Display {
  private static final String INSTEAD = ": say --screenshot FILE to draw the window into a picture";

  private Display() {}

  /** What is missing; Windows and macOS always have a display. */
  static Optional<String> missing(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean needed = !name.contains("win") && !name.contains("mac");
    boolean set = !environment.getOrDefault("DISPLAY", "").isEmpty();
    return needed && !set
        ? Optional.of("there is no display (DISPLAY is not set)" + INSTEAD)
        : Optional.empty();
  }

  static String unusable(Map<String, String> environment) {
    return "the display '"
        + environment.getOrDefault("DISPLAY", "")
        + "' can not be opened"
        + INSTEAD;
  }
}
