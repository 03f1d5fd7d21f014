package io.nexanest.market.adapter.synthetic;

import io.nexanest.market.adapter.spi.paced.Noise;
import java.time.LocalDate;

/** The daily prices of invented instruments, in cents. */
record SyntheticLevels(Noise noise) {
  static final int SCALE = 2;

  private static final int BASE = 1 << 26;
  private static final int DAILY = 1 << 27;
  private static final double SWING = 0.4;

  /** A day's close, at least a dollar; it depends on the instrument and on the day alone. */
  double close(int stream, LocalDate date) {
    double share = noise.below(BASE, stream, 10_000) / 10_000.0;
    double base = 800 * Math.pow(60, share);
    return base * (1 + SWING * noise.at(DAILY + stream, date.toEpochDay()));
  }
}
