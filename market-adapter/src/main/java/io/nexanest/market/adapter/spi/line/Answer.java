package io.nexanest.market.adapter.spi.line;

/** What came of a request. */
public sealed interface Answer {
  /** A body, with status 200. */
  record Body(String text) implements Answer {}

  /** No body that can be used. */
  record Refused(Failure failure) implements Answer {}
}
