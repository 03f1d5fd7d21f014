package io.nexanest.desktop.gateway.importing;

/** Where an import stands. */
public enum ImportState {
  REVIEW,
  COMMITTED,
  DISCARDED,
  UNDONE,
  OTHER
}
