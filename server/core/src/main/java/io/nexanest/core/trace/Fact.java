package io.nexanest.core.trace;

import io.nexanest.core.bond.Accrual;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Terms;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.taxonomy.AssignmentId;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a proof ends in: something that was recorded, not calculated. */
public sealed interface Fact {
  /** An entry of the ledger. */
  record OfTransaction(TransactionId id, TransactionType type, LocalDate date) implements Fact {}

  /** A price with its source and date, or that there is none. */
  record OfPrice(PriceAnswer price) implements Fact {}

  /** A rate with its source and date, or that there is none. */
  record OfRate(RateAnswer rate) implements Fact {}

  /** An open lot: by which transaction it was opened, when, and what is left of it. */
  record OfLot(InstrumentId instrument, TransactionId openedBy, LocalDate date, BigDecimal quantity)
      implements Fact {}

  /** What the price of an instrument is for. */
  record OfTerms(InstrumentId instrument, Terms terms) implements Fact {}

  /** The days of a coupon period that were counted. */
  record OfAccrual(InstrumentId instrument, Accrual accrual) implements Fact {}

  /**
   * How much of something is in a class.
   *
   * @param subject the name of what is assigned
   * @param node what people call the class
   */
  record OfAssignment(AssignmentId id, String subject, String node, LocalDate effectiveDate)
      implements Fact {}
}
