package io.nexanest.desktop.shell.window;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.call.Traffic;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.ShellView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Opens every screen in turn, draws each once its answers have come, and tells what was refused.
 * Prints a line a screen: {@code toured: <id> refused: <how many>}, and a line for each refusal.
 */
public final class Tour {
  /** Frames without an answer under way; a screen asks in steps, and charts glide. */
  private static final int SETTLED_FRAMES = 45;

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final ShellView view;
  private final Traffic traffic;
  private final Pulse pulse;
  private final Path folder;
  private final Runnable done;
  private final Queue<String> left;
  private final Subscriptions lifetime = new Subscriptions();
  private int quiet;
  private long since = System.nanoTime();

  public Tour(ShellView view, Traffic traffic, Pulse pulse, Path folder, Runnable done) {
    this.view = view;
    this.traffic = traffic;
    this.pulse = pulse;
    this.folder = folder;
    this.done = done;
    this.left = new ArrayDeque<>(view.screens());
  }

  /** Begins with the first screen; the folder is made where there is none. */
  public Subscription start() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("could not make the folder " + folder, e);
    }
    lifetime.add(pulse.onBeat(now -> step()));
    open();
    return lifetime;
  }

  private void step() {
    boolean live = view.live().valuation().valuation().get().quoteSequence() != 0;
    quiet = live && traffic.quiet() ? quiet + 1 : 0;
    if (System.nanoTime() - since > PATIENCE_NANOS) {
      System.out.println("no answer in time: " + left.element());
      lifetime.close();
      done.run();
      return;
    }
    if (quiet == SETTLED_FRAMES) {
      quiet = 0;
      since = System.nanoTime();
      draw(left.remove());
      open();
    }
  }

  private void open() {
    if (left.isEmpty()) {
      lifetime.close();
      done.run();
    } else {
      view.open(Destination.screen(left.element()));
    }
  }

  private void draw(String screen) {
    Snapshot.save(view.getScene(), folder.resolve(screen + ".png"));
    List<String> refusals = traffic.takeRefusals();
    System.out.println("toured: " + screen + " refused: " + refusals.size());
    refusals.forEach(refusal -> System.out.println("refused: " + screen + " " + refusal));
  }
}
