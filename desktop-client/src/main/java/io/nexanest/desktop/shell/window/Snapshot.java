package io.nexanest.desktop.shell.window;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.Live;
import io.nexanest.desktop.live.Pulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Draws the window into a file once live values have arrived and it has had time to fill. */
public final class Snapshot {
  private static final int SETTLED_FRAMES = 150;
  private static final long PATIENCE_NANOS = 90_000_000_000L;

  private Snapshot() {}

  /**
   * Waits for a second quote sequence, which only a live stream brings, then some frames more;
   * draws, and hands on the valuation that is in the picture.
   */
  public static Subscription whenLive(
      Live live, Scene scene, Path file, Consumer<Valuation> drawn) {
    Subscriptions lifetime = new Subscriptions();
    long[] first = {0};
    int[] frames = {0};
    lifetime.add(live.pulse().onBeat(now -> {
      Valuation valuation = live.valuation().valuation().get();
      if (first[0] == 0) {
        first[0] = valuation.quoteSequence();
      }
      boolean moved = first[0] != 0 && valuation.quoteSequence() != first[0];
      if (moved && ++frames[0] == SETTLED_FRAMES) {
        lifetime.close();
        save(scene, file);
        drawn.accept(valuation);
      }
    }));
    return lifetime;
  }

  /** Runs what is to be done when nothing has been drawn for too long. */
  public static Subscription patience(Pulse pulse, Runnable over) {
    Subscriptions lifetime = new Subscriptions();
    long start = System.nanoTime();
    lifetime.add(pulse.onBeat(now -> {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        lifetime.close();
        over.run();
      }
    }));
    return lifetime;
  }

  static void save(Scene scene, Path file) {
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    }
  }
}
