package io.nexanest.portfolio.importing;

/** Where an import stands. */
enum ImportState {
  REVIEW,
  COMMITTED,
  DISCARDED,
  UNDONE
}
