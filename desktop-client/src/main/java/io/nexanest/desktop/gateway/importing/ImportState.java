package io.nexanest.desktop.gateway.importing;

/** Where an import stands. */
public enum ImportState {
  REVIEW("in review"),
  COMMITTED("booked"),
  DISCARDED("discarded"),
  UNDONE("undone"),
  /** The import of a newer reading of its file stands instead. */
  REPLACED("read again"),
  OTHER("other");

  private final String title;

  ImportState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
