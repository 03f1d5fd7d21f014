package io.nexanest.core.entry;

/** What an entry counts towards. */
public enum EntryKind {
  /** Value is the cost of it. */
  ACQUISITION,
  /** Value is the proceeds of it. */
  DISPOSAL,
  /** Value is the cost that came with the lots. */
  CARRIED_IN,
  /** Value is the cost that left with the lots. */
  CARRIED_OUT,
  /** Gross; negative for interest that was charged. */
  INCOME,
  /** Positive for what was paid, negative for a refund. */
  FEE,
  /** Positive for what was paid, negative for a refund. */
  TAX,
  /** Capital that came in; negative for what went out. */
  FLOW
}
