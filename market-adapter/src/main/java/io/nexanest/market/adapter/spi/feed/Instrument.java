package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.adapter.Recovery;
import io.nexanest.market.adapter.spi.book.BookRule;
import io.nexanest.market.adapter.spi.book.OrderBook;
import io.nexanest.market.adapter.spi.book.TradeTape;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.feed.FeedListener.InstrumentState;

/** What a feed knows of an instrument that is wanted. */
final class Instrument {
  final String symbol;
  final OrderBook book = new OrderBook();
  final TradeTape tape;
  private final Recovery recovery;
  private BookRule rule;
  private Level bid = Level.NONE;
  private Level ask = Level.NONE;

  InstrumentState state = InstrumentState.RECOVERING;
  boolean subscribed;
  boolean curing;
  /** Trades of an outage have not been answered yet. */
  private boolean tradesOwed;
  /** Why it is in its state. */
  String reason = "";

  int pages;
  int reopenings;
  int cures;
  int tradeCures;
  long askedAt;
  long tradesAskedAt = Long.MIN_VALUE / 2;
  long heardAt;
  long bookHeardAt;
  long tradesHeardAt;
  long filledAt;
  long tradedAt = -1;
  long quotedAt = -1;
  long firstTradedAt = -1;

  Instrument(String symbol, Recovery recovery, long now) {
    this.symbol = symbol;
    this.recovery = recovery;
    this.tape = new TradeTape(recovery.consecutiveTrades());
    this.rule = recovery.rule().get();
    this.askedAt = now;
    this.heardAt = now;
    this.bookHeardAt = now;
    this.tradesHeardAt = now;
  }

  /** The book is to come anew; trades that were told stay told. */
  void forgetBook() {
    book.empty();
    rule = recovery.rule().get();
    subscribed = false;
  }

  /** Trades of an outage are to be answered, or need not be any more. */
  void oweTrades(boolean owed) {
    tradesOwed = owed;
    tape.hold(owed);
  }

  boolean owesTrades() {
    return tradesOwed;
  }

  BookRule rule() {
    return rule;
  }

  boolean complete() {
    return bookThere() && !tradesOwed && tape.complete();
  }

  /** Whether its book has come, or what stands for it where there is none. */
  boolean bookThere() {
    return recovery.books() ? book.filled() : subscribed;
  }

  /** Whether the best bid or ask is another than at the last call. */
  boolean topMoved() {
    boolean moved = !bid.equals(book.bid()) || !ask.equals(book.ask());
    bid = book.bid();
    ask = book.ask();
    return moved;
  }

  /** Best bid and ask of the book, at the time of what changed it. */
  MarketEvent.Quote top(Origin origin) {
    return MarketEvent.Quote.of(origin, book.bid(), book.ask());
  }
}
