package io.nexanest.core.taxonomy;

import io.nexanest.kernel.taxonomy.ClassificationId;
import java.math.BigDecimal;

/**
 * How much of something is in a class.
 *
 * @param weight more than 0 and at most 1, which is all of it
 */
public record Share(ClassificationId classification, BigDecimal weight) {
  /** What weights are written to at most. */
  public static final int DECIMALS = 6;

  /** Throws IllegalArgumentException for a weight that is none. */
  public Share {
    if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "a weight is more than 0 and at most 1, which is all of it, not "
              + weight.toPlainString());
    }
    if (weight.stripTrailingZeros().scale() > DECIMALS) {
      throw new IllegalArgumentException(
          "a weight has at most " + DECIMALS + " decimals, not " + weight.toPlainString());
    }
  }
}
