package io.nexanest.desktop.gateway.market;

/** How quotes are made now. */
public record FeedStatus(FeedState state, String provider, boolean simulated) {
  public static final FeedStatus UNKNOWN = new FeedStatus(FeedState.UNKNOWN, "", false);
}
