package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.book.BookRule.Verdict;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.time.Schedule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes events of instruments: each trade once, and books by their rule. On the feed's schedule only. */
final class Intake {
  private final Adapter adapter;
  private final Schedule schedule;
  private final Connection connection;
  private final Recoveries recoveries;
  private final Outbox outbox;
  private final Set<Instrument> unsure = new LinkedHashSet<>();
  private boolean answering;

  Intake(
      Adapter adapter,
      Schedule schedule,
      Connection connection,
      Recoveries recoveries,
      Outbox outbox) {
    this.adapter = adapter;
    this.schedule = schedule;
    this.connection = connection;
    this.recoveries = recoveries;
    this.outbox = outbox;
  }

  void take(Instrument instrument, MarketEvent event) {
    instrument.heardAt = schedule.now();
    if (!answering) {
      connection.works();
    }
    switch (event) {
      case MarketEvent.Trade trade -> trade(instrument, trade);
      case MarketEvent.OfBook change -> book(instrument, change);
      case MarketEvent.Quote quote -> {
        if (!adapter.recovery().books() && current(instrument, quote)) {
          outbox.event(MarketEvent.Quote.of(quote.origin(), quote.bid(), quote.ask()));
        }
      }
      case MarketEvent.TradeCorrection _,
          MarketEvent.TradeCancel _,
          MarketEvent.Bar _,
          MarketEvent.Status _,
          MarketEvent.Band _,
          MarketEvent.Gap _ -> outbox.event(event);
    }
    recoveries.settle(instrument);
  }

  /** The provider says which trade is the last. */
  void mark(Instrument instrument, long number) {
    instrument.tape.mark(number);
    unsure.add(instrument);
  }

  /** Once all that came together is taken: a frame may bring what its first trade lacks. */
  void taken() {
    List<Instrument> all = List.copyOf(unsure);
    unsure.clear();
    all.forEach(recoveries::trades);
  }

  /** What is taken meanwhile is of an answer, not of the line. */
  void answer(Runnable taking) {
    answering = true;
    try {
      taking.run();
    } finally {
      answering = false;
      unsure.clear();
    }
  }

  /** An answer may be older than what the line has told meanwhile. */
  private boolean current(Instrument instrument, MarketEvent.Quote quote) {
    long at = Math.min(quote.origin().times().event(), schedule.now());
    boolean older = answering && at < instrument.quotedAt;
    instrument.quotedAt = Math.max(instrument.quotedAt, at);
    return !older;
  }

  private void trade(Instrument instrument, MarketEvent.Trade trade) {
    // A venue whose clock is ahead must not hide what comes after.
    long at = Math.min(trade.origin().times().event(), schedule.now());
    if (answering && instrument.tape.full()) {
      return;
    }
    switch (instrument.tape.take(trade.id(), at)) {
      case NEW ->
        outbox.event(
            answering && at < instrument.tradedAt ? trade.flagged(QuoteFlags.LATE) : trade);
      case LATE -> outbox.event(trade.flagged(QuoteFlags.LATE));
      case KNOWN -> {
        if ((trade.origin().flags() & QuoteFlags.CANCELLED) != 0) {
          outbox.event(new MarketEvent.TradeCancel(
              trade.origin(), trade.id(), trade.price(), trade.size(), "cancelled"));
        }
      }
    }
    instrument.tradesHeardAt = instrument.heardAt;
    instrument.tradedAt = Math.max(instrument.tradedAt, at);
    if (instrument.firstTradedAt < 0) {
      instrument.firstTradedAt = at;
    }
    unsure.add(instrument);
  }

  private void book(Instrument instrument, MarketEvent.OfBook change) {
    instrument.bookHeardAt = instrument.heardAt;
    Verdict verdict = instrument.rule().take(change, instrument.book, outbox::event);
    switch (verdict) {
      case APPLIED -> {
        if (change instanceof MarketEvent.BookSnapshot) {
          instrument.filledAt = schedule.now();
        }
        if (instrument.topMoved()) {
          outbox.event(instrument.top(change.origin()));
        }
      }
      case GAP -> recoveries.cure(instrument, "its book is not complete");
      case WAITING -> recoveries.await(instrument);
      case STALE -> {}
    }
  }
}
