package io.nexanest.portfolio.importing;

/** Where an import stands. */
enum ImportState {
  REVIEW,
  COMMITTED,
  DISCARDED,
  UNDONE,
  /** The import of another reading of its document stands instead. */
  REPLACED
}
