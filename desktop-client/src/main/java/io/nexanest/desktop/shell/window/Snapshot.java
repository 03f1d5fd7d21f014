package io.nexanest.desktop.shell.window;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.live.Pulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Draws the window into a file once it has had time to fill. */
public final class Snapshot {
  private static final int SETTLED_FRAMES = 240;

  private Snapshot() {}

  /** Counts frames with the workstation in sight, draws, and runs what comes then. */
  public static Subscription whenSettled(Pulse pulse, Scene scene, Path file, Runnable then) {
    Subscriptions lifetime = new Subscriptions();
    int[] frames = {0};
    lifetime.add(pulse.onBeat(now -> {
      if (++frames[0] == SETTLED_FRAMES) {
        lifetime.close();
        save(scene, file);
        then.run();
      }
    }));
    return lifetime;
  }

  private static void save(Scene scene, Path file) {
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    }
  }
}
