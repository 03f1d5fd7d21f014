package io.nexanest.market.adapter.spi.paced;

/**
 * Smooth noise that can be asked at any place without walking there: hashed values at whole steps
 * of several lengths, with a smooth path between them. It stays within ±1 and its mean is zero, so
 * what follows it always comes back.
 */
public final class Noise {
  private static final int[] STEPS = {2048, 256, 32, 4};
  private static final double[] SHARES = {0.60, 0.25, 0.11, 0.04};

  private final long seed;

  public Noise(long seed) {
    this.seed = seed;
  }

  /** The noise of a stream at a place of 0 or more, within ±1. */
  public double at(long stream, double place) {
    double sum = 0;
    for (int i = 0; i < STEPS.length; i++) {
      double x = place / STEPS[i];
      long left = (long) Math.floor(x);
      double t = x - left;
      double smooth = t * t * (3 - 2 * t);
      double a = signed(stream * 8 + i, left);
      double b = signed(stream * 8 + i, left + 1);
      sum += SHARES[i] * (a + (b - a) * smooth);
    }
    return sum;
  }

  /** 64 well-mixed bits for a stream and a number, by the finaliser of SplitMix64. */
  public long bits(long stream, long number) {
    return mix(mix(seed + 0x9E3779B97F4A7C15L * stream) + 0x9E3779B97F4A7C15L * number);
  }

  /** A whole number from 0 to bound − 1. */
  public int below(long stream, long number, int bound) {
    return (int) Long.remainderUnsigned(bits(stream, number), bound);
  }

  private double signed(long stream, long number) {
    return (bits(stream, number) >>> 11) * 0x1.0p-52 - 1;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
