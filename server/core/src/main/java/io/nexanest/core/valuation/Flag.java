package io.nexanest.core.valuation;

/** What to know before a figure is trusted. */
public enum Flag {
  /** There is no price at all; the market value counts as zero. */
  PRICE_MISSING,
  /** The price is the first one known, from after the date. */
  FIRST_PRICE_USED,
  /** The price is from before the date. */
  PRICE_STALE,
  /** The price is a quote of the running session. */
  PRICE_LIVE,
  /** There is no rate at all; what needs it counts as zero. */
  RATE_MISSING,
  /** A rate is the first one known, from after its date. */
  FIRST_RATE_USED,
  /** A transaction was left out, because it wants more than is held. */
  TRANSACTION_LEFT_OUT
}
