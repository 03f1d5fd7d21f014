package io.nexanest.desktop.gateway.market;

/** The state of the quote feed. */
public enum FeedState {
  UNKNOWN("feed unknown"),
  LIVE("feed live"),
  DELAYED("feed delayed"),
  STALE("feed stale"),
  HALTED("feed halted");

  private final String text;

  FeedState(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
