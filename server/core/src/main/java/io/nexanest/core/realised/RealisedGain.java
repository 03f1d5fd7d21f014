package io.nexanest.core.realised;

import io.nexanest.core.lot.Cost;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a disposal gained on one lot, or by itself where no lot was closed.
 *
 * @param lot the part that was closed, with its cost; empty for a gain without one, as of a margin
 *     payment
 * @param proceeds this part's share of what the disposal brought, in both currencies
 * @param priceGain in view currency: the gain in instrument currency at the rate of the disposal
 * @param currencyGain in view currency: the rest, from the cost at another rate than the disposal's
 * @param washedBy purchases within thirty days that may defer a loss (26 U.S.C. 1091); information,
 *     not advice
 */
public record RealisedGain(
    AccountId account,
    InstrumentId instrument,
    Booked disposal,
    Optional<Lot> lot,
    Cost proceeds,
    BigDecimal priceGain,
    BigDecimal currencyGain,
    List<TransactionId> washedBy) {
  public RealisedGain {
    washedBy = List.copyOf(washedBy);
  }

  /** How long it was held, by the common rule of one year (26 U.S.C. 1222). */
  public enum Term {
    /** A year or less. */
    SHORT,
    /** More than a year. */
    LONG,
    /** No lot, so no time. */
    NONE
  }

  /** Proceeds less cost, in view currency. */
  public BigDecimal gain() {
    return priceGain.add(currencyGain);
  }

  /** Zero of both currencies where no lot was closed. */
  public Cost cost() {
    return lot.map(Lot::cost).orElseGet(() -> proceeds.minus(proceeds));
  }

  /** Units that were closed, negative for what was owed. */
  public BigDecimal quantity() {
    return lot.map(Lot::quantity).orElse(BigDecimal.ZERO);
  }

  /** Days from the acquisition to the disposal. */
  public long heldDays() {
    return lot.map(one -> ChronoUnit.DAYS.between(one.date(), disposal.date())).orElse(0L);
  }

  /** The holding period begins on the day after the acquisition. */
  public Term term() {
    return lot.map(one -> isLong(one.date(), disposal.date()) ? Term.LONG : Term.SHORT)
        .orElse(Term.NONE);
  }

  private static boolean isLong(LocalDate acquired, LocalDate disposed) {
    return disposed.isAfter(acquired.plusYears(1));
  }
}
