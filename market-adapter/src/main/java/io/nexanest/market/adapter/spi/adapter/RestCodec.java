package io.nexanest.market.adapter.spi.adapter;

import io.nexanest.market.adapter.spi.line.Ask;
import java.util.List;
import java.util.Set;

/** What is asked by HTTP, and how answers are read. */
public interface RestCodec {
  /** The topic of an ask for a book. */
  String BOOK = "book";

  /** The topic of an ask for trades. */
  String TRADES = "trades";

  /** A provider that is not asked by HTTP. */
  RestCodec NONE = new RestCodec() {};

  /** Asks for a symbol's book; empty where books come by the line. */
  default List<Ask> book(String symbol) {
    return List.of();
  }

  /** Asks for the last trades of symbols, where a subscription does not begin with them. */
  default List<Ask> lastTrades(Set<String> symbols) {
    return List.of();
  }

  /**
   * Asks for a symbol's trades; empty where they can't be had.
   *
   * @param from the first number that is missing
   * @param to the last number that is missing; -1 where that is unknown
   */
  default List<Ask> trades(String symbol, long from, long to) {
    return List.of();
  }

  /**
   * Asks for a symbol's trades from a time on, where they are not numbered; empty where they can't be
   * had.
   */
  default List<Ask> tradesSince(String symbol, long nanos) {
    return List.of();
  }

  /**
   * What an answer says.
   *
   * @throws IllegalArgumentException naming what can't be read, errors with status 200 included
   */
  default List<Said> read(Ask ask, String body, long receivedNanos) {
    throw new IllegalArgumentException("no answer is expected for " + ask.topic());
  }
}
