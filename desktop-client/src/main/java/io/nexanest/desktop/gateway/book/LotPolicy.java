package io.nexanest.desktop.gateway.book;

/** How a disposal chooses its lots. */
public enum LotPolicy {
  FIFO("Oldest first"),
  AVERAGE("Average cost"),
  OTHER("Other");

  private final String title;

  LotPolicy(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
