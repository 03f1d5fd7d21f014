package io.nexanest.desktop.live;

import io.nexanest.desktop.gateway.call.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.AnimationTimer;

/** The window's one clock: once a frame it lets each screen take in what has changed. */
public final class Pulse {
  /** Hears a frame. */
  @FunctionalInterface
  public interface Beat {
    /** Nanoseconds of the frame clock, which only differences have a meaning of. */
    void beat(long frameNanos);
  }

  private final List<Beat> beats = new CopyOnWriteArrayList<>();

  /** Starts beating with the toolkit; a test calls {@link #step} instead. */
  public void start() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        step(now);
      }
    }.start();
  }

  public Subscription onBeat(Beat beat) {
    beats.add(beat);
    return () -> beats.remove(beat);
  }

  /** One frame. */
  public void step(long frameNanos) {
    for (Beat beat : beats) {
      beat.beat(frameNanos);
    }
  }

  /** How many listen. */
  public int size() {
    return beats.size();
  }
}
