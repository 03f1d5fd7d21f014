package io.nexanest.benchmarks.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import org.HdrHistogram.Histogram;

/**
 * CPU time of the toolkit's thread from the beginning of one pulse to that of the next: animation
 * timers, style, layout, the hand-over to the renderer, and whatever else the thread ran until the
 * next pulse. It has to be started before any other timer, since timers run in that order.
 */
final class PulseMeter extends AnimationTimer {
  private static final int DIGITS = 3;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Histogram cpu = new Histogram(DIGITS);
  private final Runnable each;
  private long last;
  private boolean measuring;
  private long begin;
  private long took;

  /** A meter that has something run at the beginning of each pulse. */
  PulseMeter(Runnable each) {
    this.each = each;
  }

  @Override
  public void handle(long now) {
    long spent = threads.getCurrentThreadCpuTime();
    if (measuring) {
      cpu.recordValue(spent - last);
    }
    last = spent;
    each.run();
  }

  /** Records from now on; on the toolkit's thread. */
  void measure() {
    cpu.reset();
    begin = System.nanoTime();
    last = threads.getCurrentThreadCpuTime();
    measuring = true;
  }

  /** Records no more; on the toolkit's thread. */
  void end() {
    measuring = false;
    took = System.nanoTime() - begin;
  }

  double seconds() {
    return took / 1e9;
  }

  /** Pulses a second, and milliseconds of a pulse: p50, p99 and most; separated by blanks. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%.0f %.2f %.2f %.2f",
        cpu.getTotalCount() / seconds(),
        cpu.getValueAtPercentile(50) / 1e6,
        cpu.getValueAtPercentile(99) / 1e6,
        cpu.getMaxValue() / 1e6);
  }
}
