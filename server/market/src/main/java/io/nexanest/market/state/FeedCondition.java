package io.nexanest.market.state;

/** What a feed is doing, as clients are told. */
public enum FeedCondition {
  /** Quotes come as they are made. */
  LIVE,
  /** Quotes come late by contract. */
  DELAYED,
  /** Quotes should come and don't. */
  STALE,
  /** The venue has stopped. */
  HALTED
}
