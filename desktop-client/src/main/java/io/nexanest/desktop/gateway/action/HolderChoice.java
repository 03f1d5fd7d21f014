package io.nexanest.desktop.gateway.action;

/** What a holder is asked, in the shapes that actions nearly always have. */
public enum HolderChoice {
  NONE("Nothing"),
  KEEP("Take it or not; not, if they don't say"),
  TAKE("Take it or not; take it, if they don't say");

  private final String title;

  HolderChoice(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
