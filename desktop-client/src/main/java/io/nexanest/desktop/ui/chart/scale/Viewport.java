package io.nexanest.desktop.ui.chart.scale;

/** The part of a series that is seen, by index; zooming and panning stay inside of it. */
public final class Viewport {
  private static final int LEAST = 8;

  private int size;
  private double from;
  private double to;

  /** Shows the indices from first to the end of so many. */
  public void reset(int count, int first) {
    size = count;
    from = Math.clamp(first, 0, Math.max(0, count));
    to = count;
  }

  public int first() {
    return (int) Math.clamp((long) Math.floor(from), 0L, (long) Math.max(0, size));
  }

  /** One after the last. */
  public int end() {
    return (int) Math.clamp((long) Math.ceil(to), 0L, (long) size);
  }

  public double span() {
    return Math.max(1, to - from);
  }

  /** The middle of an index on a width, from the left. */
  public double x(int index, double width) {
    return (index + 0.5 - from) / span() * width;
  }

  /** The index under a place on a width, kept inside what is seen. */
  public int index(double x, double width) {
    int at = (int) Math.floor(from + x / Math.max(1, width) * span());
    return Math.clamp(at, first(), Math.max(first(), end() - 1));
  }

  /** Moves by so many indices. */
  public void pan(double by) {
    double step = Math.clamp(by, -from, size - to);
    from += step;
    to += step;
  }

  /** Scales the span around a part of the width, 0 to 1. */
  public void zoom(double factor, double around) {
    double next =
        Math.clamp(span() * factor, Math.min(LEAST, Math.max(1, size)), Math.max(1, size));
    double centre = from + span() * around;
    from = Math.clamp(centre - next * around, 0, Math.max(0, size - next));
    to = Math.min(size, from + next);
  }
}
