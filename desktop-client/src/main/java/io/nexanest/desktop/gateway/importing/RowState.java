package io.nexanest.desktop.gateway.importing;

/** What will become of a row. */
public enum RowState {
  READY("ready"),
  INVALID("invalid"),
  DUPLICATE("duplicate"),
  SKIPPED("skipped"),
  BOOKED("booked"),
  OTHER("other");

  private final String title;

  RowState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
