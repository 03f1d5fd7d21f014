package io.nexanest.desktop.gateway.book;

/** How a disposal chooses its lots. */
public enum LotPolicy {
  FIFO("Oldest first"),
  LIFO("Youngest first"),
  HIFO("Least gain first"),
  AVERAGE("Average cost"),
  SPECIFIC("Named by each sale"),
  OTHER("Other");

  private final String title;

  LotPolicy(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
