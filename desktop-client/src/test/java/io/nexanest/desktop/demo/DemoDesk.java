package io.nexanest.desktop.demo;

import io.nexanest.desktop.Surroundings;
import io.nexanest.desktop.gateway.call.Traffic;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.settings.Preferences;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import javafx.application.Platform;

/** Surroundings for tests and pictures: English, no waiting while one types. */
public final class DemoDesk {
  private DemoDesk() {}

  /** To be called on the toolkit's thread. */
  public static Surroundings surroundings(Theme theme, Path folder) {
    Kit kit = new Kit(new Look(theme), new Formats(Locale.ENGLISH), new Moments(Locale.ENGLISH));
    return new Surroundings(
        kit,
        Platform::runLater,
        InstantSource.system(),
        new Pulse(),
        Runnable::run,
        new Preferences(folder),
        folder,
        new Traffic());
  }
}
