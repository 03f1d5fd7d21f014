package io.nexanest.portfolio.importing.review;

/** What will become of a row. */
public enum RowState {
  READY,
  INVALID,
  DUPLICATE,
  SKIPPED,
  BOOKED
}
