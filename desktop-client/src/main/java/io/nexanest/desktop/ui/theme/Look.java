package io.nexanest.desktop.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The theme in force, and the one place that puts style sheets on a scene. */
public final class Look {
  private static final String ROOT = "/io/nexanest/desktop/ui/";
  private static final List<String> FONTS = List.of(
      "Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf", "JetBrainsMono-Regular.ttf");
  private static final List<String> SHEETS =
      List.of("bridge.css", "base.css", "table.css", "parts.css", "shell.css");

  private final ReadOnlyObjectWrapper<Theme> theme;

  public Look(Theme first) {
    theme = new ReadOnlyObjectWrapper<>(first);
    FONTS.forEach(Look::loadFont);
  }

  public ReadOnlyObjectProperty<Theme> theme() {
    return theme.getReadOnlyProperty();
  }

  public Palette palette() {
    return theme.get().palette();
  }

  public void set(Theme next) {
    theme.set(next);
  }

  public void toggle() {
    theme.set(theme.get().other());
  }

  /** Dresses a scene and keeps it dressed when the theme changes. */
  public void dress(Scene scene) {
    Runnable apply = () -> {
      Application.setUserAgentStylesheet(theme.get().userAgentSheet());
      scene
          .getStylesheets()
          .setAll(Stream.concat(Stream.of(theme.get().sheet()), SHEETS.stream())
              .map(name -> resource("css/" + name).toExternalForm())
              .toList());
    };
    apply.run();
    theme.addListener((at, before, now) -> apply.run());
  }

  private static void loadFont(String file) {
    try (InputStream in = resource("font/" + file).openStream()) {
      Objects.requireNonNull(Font.loadFont(in, 13), () -> "not a font: " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(Look.class.getResource(ROOT + path), () -> "no resource " + path);
  }
}
