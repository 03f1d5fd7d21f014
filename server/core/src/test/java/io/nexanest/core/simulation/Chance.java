package io.nexanest.core.simulation;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** Numbers by chance, of the sizes that drafts have. */
record Chance(SplittableRandom random) {
  /** All that is held, a third of it, or something else. */
  BigDecimal some(BigDecimal held, BigDecimal otherwise) {
    BigDecimal third = held.divide(new BigDecimal("3"), 3, RoundingMode.DOWN);
    BigDecimal wanted = switch (random.nextInt(5)) {
      case 0 -> held;
      case 1, 2, 3 -> third;
      default -> otherwise;
    };
    return wanted.signum() > 0 ? wanted : otherwise;
  }

  BigDecimal fresh() {
    return random.nextBoolean() ? small() : BigDecimal.valueOf(1 + random.nextInt(50_000), 3);
  }

  BigDecimal price() {
    return BigDecimal.valueOf(1 + random.nextInt(999_999), 4);
  }

  BigDecimal part() {
    return BigDecimal.valueOf(random.nextInt(10_001), 4);
  }

  BigDecimal small() {
    return BigDecimal.valueOf(1 + random.nextInt(9));
  }

  /** So many cents at most, or so many of the whole where a currency has none. */
  BigDecimal money(int most, CurrencyCode coin) {
    return BigDecimal.valueOf(1 + random.nextInt(most), coin.minorUnitDigits());
  }
}
