package io.nexanest.market.adapter.spi;

/** Receives what a feed has to say, always on one thread at a time. */
public interface TickListener {
  /** What a feed is doing. */
  enum FeedState {
    /** Quotes come as they are made. */
    LIVE,
    /** No quotes come; the feed tries again by itself. */
    DOWN,
    /** No quotes will come any more. */
    CLOSED
  }

  /** A quote. The feed waits for the return, so keep it short. */
  void onTick(RawTick tick);

  /** The feed is in another state; the detail is for people, and may be empty. */
  void onState(FeedState state, String detail);
}
