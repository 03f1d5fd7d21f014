package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.book.BookRule.Verdict;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.feed.FeedListener.InstrumentState;
import io.nexanest.market.adapter.spi.line.Ask;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A provider's events, live. Its methods may be called from any thread; what it says comes on the
 * delivery of its parts. Everything else runs on its schedule.
 */
public final class MarketFeed implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;

  private final Adapter adapter;
  private final FeedParts parts;
  private final Outbox outbox;
  private final Connection connection;
  private final Desk desk;
  private final Recoveries recoveries;
  private final Map<String, Instrument> wanted = new TreeMap<>();
  private final Set<Instrument> unsure = new LinkedHashSet<>();
  private boolean closed;
  private boolean live;
  private boolean answering;
  private long sequence = -1;

  public MarketFeed(Adapter adapter, FeedParts parts, FeedListener listener) {
    this.adapter = adapter;
    this.parts = parts;
    this.outbox = new Outbox(listener, parts.delivery(), () -> parts.schedule().run(this::resume));
    this.connection = new Connection(adapter, parts, new LineEars(), outbox::full);
    this.desk = new Desk(
        parts, adapter.rest(), adapter.limits().asks(), wanted::containsKey, new DeskEars());
    this.recoveries = new Recoveries(adapter, parts, connection, desk, outbox);
  }

  /** Opens the line. */
  public void start() {
    parts.schedule().run(() -> {
      if (!closed) {
        connection.open();
        look();
      }
    });
  }

  /** Wants more symbols; those wanted already stay as they are. */
  public void subscribe(Collection<String> symbols) {
    List<String> asked = List.copyOf(symbols);
    parts.schedule().run(() -> {
      Set<String> fresh = new TreeSet<>();
      for (String symbol : asked) {
        if (wanted.containsKey(symbol)) {
          continue;
        }
        Instrument instrument =
            new Instrument(symbol, adapter.recovery(), parts.schedule().now());
        if (wanted.size() < adapter.limits().symbols()) {
          wanted.put(symbol, instrument);
          fresh.add(symbol);
        } else {
          recoveries.state(instrument, InstrumentState.REFUSED, "there are too many symbols");
        }
      }
      if (connection.ready()) {
        fresh.forEach(symbol -> adapter.rest().lastTrade(symbol).forEach(desk::ask));
        recoveries.subscribe(fresh);
      }
    });
  }

  /** Wants symbols no more. */
  public void unsubscribe(Collection<String> symbols) {
    Set<String> asked = new TreeSet<>(symbols);
    parts.schedule().run(() -> {
      asked.retainAll(wanted.keySet());
      asked.forEach(wanted::remove);
      if (connection.ready() && !asked.isEmpty()) {
        connection.send(adapter.subscribing().unsubscribe(asked));
      }
    });
  }

  @Override
  public void close() {
    parts.schedule().run(() -> {
      if (!closed) {
        closed = true;
        wanted.clear();
        connection.close();
        outbox.tell(l -> l.onFeed(FeedState.CLOSED, ""));
      }
    });
  }

  private void resume() {
    connection.resume();
  }

  private void look() {
    if (closed) {
      return;
    }
    connection.look();
    if (connection.ready()) {
      List.copyOf(wanted.values()).forEach(recoveries::look);
    }
    parts.schedule().runIn(SECOND, this::look);
  }

  private void take(MarketEvent event) {
    Instrument instrument = wanted.get(event.origin().symbol());
    if (instrument == null) {
      return;
    }
    instrument.heardAt = parts.schedule().now();
    connection.works();
    switch (event) {
      case MarketEvent.Trade trade -> trade(instrument, trade);
      case MarketEvent.OfBook change -> book(instrument, change);
      case MarketEvent.Quote quote -> {
        if (!adapter.recovery().books()) {
          outbox.event(Instrument.quote(quote.origin(), quote.bid(), quote.ask()));
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

  private void trade(Instrument instrument, MarketEvent.Trade trade) {
    // A venue whose clock is ahead must not hide what comes after.
    long at = Math.min(trade.origin().times().event(), parts.schedule().now());
    switch (instrument.tape.take(trade.id())) {
      case NEW ->
        outbox.event(
            answering && at < instrument.tradedAt ? trade.flagged(QuoteFlags.LATE) : trade);
      case LATE -> outbox.event(trade.flagged(QuoteFlags.LATE));
      case KNOWN -> {}
    }
    instrument.tradesHeardAt = instrument.heardAt;
    instrument.tradedAt = Math.max(instrument.tradedAt, at);
    unsure.add(instrument);
  }

  private void book(Instrument instrument, MarketEvent.OfBook change) {
    instrument.bookHeardAt = instrument.heardAt;
    Verdict verdict = instrument.rule().take(change, instrument.book, outbox::event);
    switch (verdict) {
      case APPLIED -> {
        if (change instanceof MarketEvent.BookSnapshot) {
          instrument.filledAt = parts.schedule().now();
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

  private void said(Said said) {
    switch (said) {
      case Said.Event event -> take(event.event());
      case Said.Sequence next -> count(next.number());
      case Said.Subscribed some ->
        some.symbols().forEach(symbol -> {
          Instrument instrument = wanted.get(symbol);
          if (instrument != null && !instrument.subscribed) {
            instrument.subscribed = true;
            instrument.heardAt = parts.schedule().now();
            recoveries.await(instrument);
            recoveries.settle(instrument);
          }
        });
      case Said.Ended some ->
        some.symbols().forEach(symbol -> {
          Instrument instrument = wanted.get(symbol);
          if (instrument != null) {
            recoveries.state(instrument, InstrumentState.STALE, some.reason());
            recoveries.cure(instrument, some.reason());
          }
        });
      case Said.Refused refused -> {
        Instrument instrument = wanted.remove(refused.symbol());
        if (instrument != null) {
          recoveries.state(instrument, InstrumentState.REFUSED, refused.reason());
        }
      }
      case Said.LastTrade last -> {
        Instrument instrument = wanted.get(last.symbol());
        if (instrument != null) {
          instrument.tape.mark(last.number());
          unsure.add(instrument);
        }
      }
      case Said.More more -> desk.ask(more.ask());
      case Said.Greeting _,
          Said.Ready _,
          Said.Alive _,
          Said.Leaving _,
          Said.Trouble _,
          Said.Other _ -> {}
    }
  }

  /** Once all that came together is taken: a frame may bring what its first trade lacks. */
  private void taken() {
    List<Instrument> all = List.copyOf(unsure);
    unsure.clear();
    all.forEach(recoveries::trades);
  }

  private void count(long number) {
    if (adapter.recovery().countedLine()) {
      if (sequence >= 0 && number != sequence + 1) {
        connection.reopen("message " + (sequence + 1) + " is missing; " + number + " came");
        return;
      }
      sequence = number;
    }
  }

  /** What the line says. */
  private final class LineEars implements Connection.Ears {
    @Override
    public void ready() {
      live = true;
      sequence = -1;
      outbox.tell(l -> l.onFeed(FeedState.LIVE, ""));
      wanted.values().forEach(recoveries::restart);
      recoveries.subscribe(wanted.keySet());
    }

    @Override
    public void said(Said said) {
      MarketFeed.this.said(said);
    }

    @Override
    public void taken() {
      MarketFeed.this.taken();
    }

    @Override
    public void lost(String reason) {
      if (live || !closed) {
        outbox.tell(l -> l.onFeed(FeedState.DOWN, reason));
      }
      live = false;
      for (Instrument instrument : wanted.values()) {
        instrument.forgetBook();
        recoveries.state(instrument, InstrumentState.STALE, reason);
      }
    }
  }

  /** What answers say. */
  private final class DeskEars implements Desk.Ears {
    @Override
    public void answered(Ask ask, List<Said> said) {
      Instrument instrument = wanted.get(ask.symbol());
      int missing = instrument == null ? 0 : instrument.tape.missing();
      answering = true;
      said.forEach(MarketFeed.this::said);
      answering = false;
      unsure.clear();
      if (instrument != null) {
        recoveries.answered(instrument, ask, instrument.tape.missing() < missing);
      }
    }

    @Override
    public void failed(Ask ask, String reason) {
      Instrument instrument = wanted.get(ask.symbol());
      if (instrument != null && instrument.state != InstrumentState.LIVE) {
        recoveries.state(instrument, instrument.state, reason);
      }
    }
  }
}
