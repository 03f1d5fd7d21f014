package io.nexanest.market.history;

import java.math.BigInteger;
import java.util.List;

/**
 * Takes the jumps of splits out of past prices: a price before an ex-date is multiplied by old/new
 * units, a volume by new/old, for each split after it. The ratios are multiplied exactly and
 * rounded once, half to even.
 */
final class Splits {
  /** Adjusted prices get so many decimals more, since a split makes them smaller. */
  static final int MORE_DECIMALS = 4;

  private static final BigInteger TEN = BigInteger.TEN;

  private final List<CorporateAction.Split> splits;

  /** The splits that are to be taken out. */
  Splits(List<CorporateAction.Split> splits) {
    this.splits = List.copyOf(splits);
  }

  int moreDecimals() {
    return splits.isEmpty() ? 0 : MORE_DECIMALS;
  }

  /** The bar as it would have been, had the splits been before it. */
  Bar adjust(Bar bar) {
    if (splits.isEmpty()) {
      return bar;
    }
    BigInteger newUnits = BigInteger.ONE;
    BigInteger oldUnits = BigInteger.ONE;
    for (CorporateAction.Split split : splits) {
      if (split.exDate().toEpochDay() > bar.day()) {
        int scale =
            Math.max(0, Math.max(split.ratioNew().scale(), split.ratioOld().scale()));
        newUnits = newUnits.multiply(split.ratioNew().movePointRight(scale).toBigIntegerExact());
        oldUnits = oldUnits.multiply(split.ratioOld().movePointRight(scale).toBigIntegerExact());
      }
    }
    BigInteger up = oldUnits.multiply(TEN.pow(MORE_DECIMALS));
    return new Bar(
        bar.day(),
        times(bar.close(), up, newUnits),
        times(bar.open(), up, newUnits),
        times(bar.high(), up, newUnits),
        times(bar.low(), up, newUnits),
        times(bar.volume(), newUnits, oldUnits),
        bar.source(),
        bar.knownUs());
  }

  private static long times(long value, BigInteger up, BigInteger down) {
    if (value == Bar.ABSENT) {
      return value;
    }
    return new java.math.BigDecimal(BigInteger.valueOf(value).multiply(up))
        .divide(new java.math.BigDecimal(down), 0, java.math.RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
