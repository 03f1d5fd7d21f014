package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.feed.FeedListener.InstrumentState;
import io.nexanest.market.adapter.spi.line.Ask;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Brings instruments back to complete books and tapes. On the feed's schedule only. */
final class Recoveries {
  private static final long FIRST_PAUSE = 250_000_000L;
  private static final int MOST_CURES = 4;
  private static final int MOST_TRADE_CURES = 3;

  private final Adapter adapter;
  private final FeedParts parts;
  private final Connection connection;
  private final Desk desk;
  private final Outbox outbox;

  Recoveries(Adapter adapter, FeedParts parts, Connection connection, Desk desk, Outbox outbox) {
    this.adapter = adapter;
    this.parts = parts;
    this.connection = connection;
    this.desk = desk;
    this.outbox = outbox;
  }

  /** Asks for symbols, so many in a frame as may be. */
  void subscribe(Set<String> symbols) {
    List<String> all = List.copyOf(symbols);
    int most = adapter.limits().symbolsAFrame();
    for (int i = 0; i < all.size(); i += most) {
      Set<String> some = new TreeSet<>(all.subList(i, Math.min(i + most, all.size())));
      connection.send(adapter.subscribing().subscribe(some));
    }
  }

  /** The line is new. */
  void restart(Instrument instrument) {
    instrument.forgetBook();
    instrument.curing = false;
    instrument.cures = 0;
    instrument.tradeCures = 0;
    touch(instrument);
    state(instrument, InstrumentState.RECOVERING, "the line is new");
    if (instrument.tape.highest() < 0) {
      adapter.rest().lastTrade(instrument.symbol).forEach(desk::ask);
    } else {
      adapter
          .rest()
          .trades(instrument.symbol, instrument.tape.highest() + 1, -1)
          .forEach(desk::ask);
    }
    if (instrument.tradedAt >= 0) {
      adapter.rest().tradesSince(instrument.symbol, instrument.tradedAt).forEach(desk::ask);
    }
  }

  private void touch(Instrument instrument) {
    instrument.askedAt = parts.schedule().now();
    instrument.heardAt = instrument.askedAt;
    instrument.filledAt = instrument.askedAt;
    instrument.bookHeardAt = instrument.askedAt;
    instrument.tradesHeardAt = instrument.askedAt;
  }

  void state(Instrument instrument, InstrumentState state, String reason) {
    if (instrument.state != state || state == InstrumentState.REFUSED) {
      instrument.state = state;
      outbox.tell(l -> l.onInstrument(instrument.symbol, state, reason));
    }
  }

  /** A snapshot has to come; by HTTP it has to be asked for. */
  void await(Instrument instrument) {
    if (adapter.recovery().cure() == Cure.SNAPSHOT && !instrument.book.filled()) {
      adapter.rest().book(instrument.symbol).forEach(desk::ask);
    }
  }

  /** The book, or the subscription, is to be had again. */
  void cure(Instrument instrument, String reason) {
    if (instrument.state == InstrumentState.LIVE) {
      state(instrument, InstrumentState.RECOVERING, reason);
    }
    switch (adapter.recovery().cure()) {
      case SNAPSHOT -> {
        instrument.askedAt = parts.schedule().now();
        await(instrument);
      }
      case RECONNECT -> connection.reopen(instrument.symbol + ": " + reason);
      case RESUBSCRIBE -> resubscribe(instrument);
    }
  }

  private void resubscribe(Instrument instrument) {
    if (instrument.curing) {
      return;
    }
    if (instrument.cures >= MOST_CURES) {
      connection.reopen(instrument.symbol + ": it was asked for " + MOST_CURES + " times");
      return;
    }
    instrument.curing = true;
    long pause = FIRST_PAUSE << instrument.cures++;
    parts.schedule().runIn(pause / 2 + parts.random().nextLong(pause), () -> {
      if (instrument.curing && connection.ready()) {
        instrument.forgetBook();
        again(instrument);
        instrument.curing = false;
      }
    });
  }

  private void again(Instrument instrument) {
    touch(instrument);
    Set<String> one = Set.of(instrument.symbol);
    connection.send(adapter.subscribing().unsubscribe(one));
    connection.send(adapter.subscribing().subscribe(one));
  }

  /** Trades are missing, perhaps. */
  void trades(Instrument instrument) {
    if (instrument.tape.complete()) {
      return;
    }
    state(
        instrument,
        InstrumentState.RECOVERING,
        "trades from %d to %d are missing"
            .formatted(instrument.tape.firstMissing(), instrument.tape.lastMissing()));
    if (instrument.tradeCures >= MOST_TRADE_CURES) {
      giveUp(instrument);
      return;
    }
    List<Ask> asks = adapter
        .rest()
        .trades(instrument.symbol, instrument.tape.firstMissing(), instrument.tape.lastMissing());
    long now = parts.schedule().now();
    if (!asks.isEmpty()) {
      asks.forEach(desk::ask);
    } else if (now - instrument.tradesAskedAt >= adapter.limits().patience().answer()) {
      // They come with the subscription, though not in its first frame.
      instrument.tradesAskedAt = now;
      instrument.tradeCures++;
      resubscribe(instrument);
    }
  }

  /** An answer is in; what it should have brought and has not is asked for again, but not for ever. */
  void answered(Instrument instrument, Ask ask, boolean nearer) {
    if (!instrument.tape.complete() && ask.topic().equals(RestCodec.TRADES)) {
      instrument.tradeCures = nearer ? 0 : instrument.tradeCures + 1;
      trades(instrument);
    }
    settle(instrument);
  }

  private void giveUp(Instrument instrument) {
    long from = instrument.tape.firstMissing();
    long to = instrument.tape.lastMissing();
    instrument.tape.giveUp();
    instrument.tradeCures = 0;
    Origin bare = new Source(adapter.id(), "", Entitlement.REAL_TIME)
        .origin(
            instrument.symbol, "", EventTimes.received(parts.schedule().now()), Origin.NO_SEQUENCE);
    outbox.event(new MarketEvent.Gap(bare, from, to, "the provider no longer has these trades"));
  }

  /** Says that an instrument is live once it is. */
  void settle(Instrument instrument) {
    if (instrument.complete() && connection.ready() && !instrument.curing) {
      instrument.cures = 0;
      instrument.tradeCures = 0;
      state(instrument, InstrumentState.LIVE, "");
    }
  }

  /** Looks after an instrument; to be called every second. */
  void look(Instrument instrument) {
    long now = parts.schedule().now();
    var patience = adapter.limits().patience();
    if (instrument.state != InstrumentState.LIVE) {
      if (now - instrument.askedAt >= patience.answer() && !instrument.curing) {
        instrument.askedAt = now;
        if (instrument.book.filled() && !instrument.tape.complete()) {
          trades(instrument);
        } else {
          cure(instrument, "no answer came");
        }
      }
    } else if (now - instrument.heardAt >= patience.quiet()) {
      state(
          instrument,
          InstrumentState.STALE,
          "nothing of it was heard for " + patience.quiet() / 1_000_000_000L + " s");
      resubscribe(instrument);
    } else if (adapter.recovery().books()
        && now - Math.min(instrument.bookHeardAt, instrument.tradesHeardAt) >= patience.quiet()) {
      // One of its channels may have ended while the other goes on.
      again(instrument);
    } else if (adapter.recovery().refreshNanos() > 0
        && now - instrument.filledAt >= adapter.recovery().refreshNanos()) {
      again(instrument);
    }
  }
}
