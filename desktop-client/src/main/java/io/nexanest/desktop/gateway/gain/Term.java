package io.nexanest.desktop.gateway.gain;

/** How long something was held, by the rule of one year. */
public enum Term {
  SHORT("Short"),
  LONG("Long"),
  /** No lot was closed, as by a margin payment. */
  NONE("None"),
  OTHER("Other");

  private final String title;

  Term(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
