package io.nexanest.core.market;

/** How well a price or rate fits the date it is asked for. */
public enum Standing {
  /** It is of that date. */
  OF_THE_DAY,
  /** The last one known before that date. */
  LAST_KNOWN,
  /** None is known by that date, so it is the first one after it; always flagged. */
  FIRST_KNOWN,
  /** A quote of the running session. */
  LIVE,
  /** The rate that the transaction itself was settled at. */
  OWN,
  /** One, from a currency to itself. */
  IDENTITY
}
