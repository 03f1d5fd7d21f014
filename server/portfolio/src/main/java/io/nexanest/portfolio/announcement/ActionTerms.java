package io.nexanest.portfolio.announcement;

import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an action does to a holder.
 *
 * @param type what is booked; empty for an option that takes nothing
 * @param basisRatio the part of the cost that goes with what is given
 * @param cashPerUnit in the instrument's currency
 * @param fractionPrice for a whole new unit; without it fractions are kept
 */
public record ActionTerms(
    Optional<TransactionType> type,
    Optional<Ratio> ratio,
    Optional<InstrumentId> counter,
    Optional<BigDecimal> basisRatio,
    Optional<BigDecimal> cashPerUnit,
    Optional<BigDecimal> fractionPrice) {

  /** The types that can be announced: those that happen to all holders alike. */
  public static final Set<TransactionType> TYPES = Collections.unmodifiableSet(EnumSet.of(
      TransactionType.DIVIDEND,
      TransactionType.COUPON,
      TransactionType.CAPITAL_GAIN_DISTRIBUTION,
      TransactionType.RETURN_OF_CAPITAL,
      TransactionType.SPLIT,
      TransactionType.STOCK_DIVIDEND,
      TransactionType.BONUS_ISSUE,
      TransactionType.RIGHTS_ISSUE,
      TransactionType.SPIN_OFF,
      TransactionType.MERGER_STOCK,
      TransactionType.MERGER_CASH,
      TransactionType.MERGER_MIXED,
      TransactionType.IDENTIFIER_CHANGE,
      TransactionType.TENDER,
      TransactionType.REDEMPTION,
      TransactionType.CONVERSION,
      TransactionType.EXERCISE,
      TransactionType.EXPIRY,
      TransactionType.DEFAULT,
      TransactionType.DELISTING));

  /** So many new units for so many that are held. */
  public record Ratio(BigDecimal newUnits, BigDecimal oldUnits) {
    private static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    /** As the ledger rounds it. */
    public BigDecimal of(BigDecimal units) {
      return new Quantity(units).split(newUnits, oldUnits).units();
    }
  }

  /** Whether a part of what is held can take it, and another part something else. */
  public boolean isDivisible() {
    return type.filter(one -> one.required().contains(Field.QUANTITY)).isPresent()
        || type.isEmpty();
  }

  /** Units that so many units get, or become; empty where there is nothing but cash. */
  Optional<BigDecimal> newUnits(BigDecimal units) {
    return ratio
        .or(() -> counter.map(other -> Ratio.ONE))
        .map(one -> Decimals.plain(one.of(units)));
  }

  /** The part that is no whole unit, of what is in the position that the ledger takes it from. */
  BigDecimal fraction(BigDecimal units) {
    if (fractionPrice.isEmpty()) {
      return BigDecimal.ZERO;
    }
    boolean besides = type.filter(
            one -> one == TransactionType.STOCK_DIVIDEND || one == TransactionType.BONUS_ISSUE)
        .isPresent();
    BigDecimal there = newUnits(units).orElse(BigDecimal.ZERO);
    BigDecimal all = besides ? there.add(units) : there;
    return Decimals.plain(all.remainder(BigDecimal.ONE));
  }
}
