package io.nexanest.benchmarks.history;

import io.nexanest.market.tick.Tick;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** A seeded day of trades, by time, over so many instruments. */
final class SyntheticTrades {
  private static final long DAY_US = 390 * 60_000_000L;

  private final SplittableRandom random = new SplittableRandom(1);
  private final long beginUs;
  private final int count;
  private final int instruments;

  SyntheticTrades(long beginUs, int count, int instruments) {
    this.beginUs = beginUs;
    this.count = count;
    this.instruments = instruments;
  }

  Tick.Trade at(int n) {
    return new Tick.Trade(
        new UUID(1, random.nextInt(instruments)),
        beginUs + DAY_US / count * n,
        10_000 + random.nextInt(200),
        1 + random.nextInt(500),
        Optional.empty());
  }
}
