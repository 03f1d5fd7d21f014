package io.nexanest.core.transaction;

/** What a transaction does to a position. The order is the order within a day (figures, F3). */
public enum Effect {
  /** What is held becomes something else: splits, spin-offs, mergers, returned capital. */
  CORPORATE_ACTION,
  /** Opens lots, short ones too. */
  ACQUISITION,
  /** Lots go to another account, or an option becomes its underlying. */
  TRANSFER,
  /** Closes lots, short ones too. */
  DISPOSAL,
  /** Nothing but cash moves, so its place within the day makes no difference to any lot. */
  CASH_ONLY
}
