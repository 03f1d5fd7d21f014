package io.nexanest.core.transaction;

/** What a transaction does to a position. The order is the order within a day (figures, F3). */
public enum Effect {
  SPLIT,
  ACQUISITION,
  TRANSFER,
  DISPOSAL,
  /** Nothing but cash moves, so its place within the day makes no difference to any lot. */
  CASH_ONLY
}
