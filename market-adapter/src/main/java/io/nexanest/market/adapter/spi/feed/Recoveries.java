package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.feed.FeedListener.InstrumentState;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Brings instruments back to complete books and tapes. On the feed's schedule only. */
final class Recoveries {
  private static final long FIRST_PAUSE = 250_000_000L;
  private static final int MOST_CURES = 4;
  private static final int MOST_TRADE_CURES = 3;
  private static final int MOST_REOPENINGS = 3;

  /** The other instruments of the feed. */
  interface Company {
    /** Whether another is live. */
    boolean othersLive(Instrument instrument);

    /** It is wanted no more. */
    void refuse(Instrument instrument, String reason);
  }

  private final Adapter adapter;
  private final FeedParts parts;
  private final Connection connection;
  private final Desk desk;
  private final Outbox outbox;
  private final Company company;
  private final OwedTrades owed;

  Recoveries(
      Adapter adapter,
      FeedParts parts,
      Connection connection,
      Desk desk,
      Outbox outbox,
      Company company) {
    this.company = company;
    this.owed = new OwedTrades(adapter, parts.schedule(), desk, outbox);
    this.adapter = adapter;
    this.parts = parts;
    this.connection = connection;
    this.desk = desk;
    this.outbox = outbox;
  }

  /** Asks for symbols, so many in a frame as may be. */
  void subscribe(Set<String> symbols) {
    inFrames(symbols, adapter.subscribing()::subscribe);
  }

  /** Ends symbols, so many in a frame as may be. */
  void unsubscribe(Set<String> symbols) {
    inFrames(symbols, adapter.subscribing()::unsubscribe);
  }

  private void inFrames(Set<String> symbols, Function<Set<String>, List<Frame>> saying) {
    List<String> all = List.copyOf(symbols);
    int most = adapter.limits().symbolsAFrame();
    for (int i = 0; i < all.size(); i += most) {
      connection.send(saying.apply(new TreeSet<>(all.subList(i, Math.min(i + most, all.size())))));
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
    owed.restart(instrument);
  }

  /** Asks for the last trades of those that have no numbered one yet. */
  void lastTrades(Collection<Instrument> instruments) {
    owed.last(instruments);
  }

  /** It is subscribed. */
  void subscribed(Instrument instrument) {
    await(instrument);
    owed.subscribed(instrument);
    settle(instrument);
  }

  /** An answer goes on elsewhere. */
  void more(Instrument instrument, Ask ask) {
    owed.more(instrument, ask);
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
      instrument.reason = reason;
      outbox.tell(l -> l.onInstrument(instrument.symbol, state, reason));
    }
  }

  /** Says why it is not live, if that has not been said. */
  void why(Instrument instrument, String reason) {
    InstrumentState state = instrument.state;
    if (state != InstrumentState.LIVE && !instrument.reason.equals(reason)) {
      instrument.reason = reason;
      outbox.tell(l -> l.onInstrument(instrument.symbol, state, reason));
    }
  }

  /** An ask is refused as it stands. */
  void refused(Instrument instrument, Ask ask, String reason) {
    if (ask.topic().equals(RestCodec.BOOK)) {
      company.refuse(instrument, reason);
      return;
    }
    if (ask.topic().equals(RestCodec.TRADES)) {
      owed.giveUp(instrument, reason);
    }
    settle(instrument);
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
      case RECONNECT -> reopen(instrument, reason);
      case RESUBSCRIBE -> resubscribe(instrument);
    }
  }

  /** The line is given up for an instrument, though not again and again where others do well. */
  private void reopen(Instrument instrument, String reason) {
    if (company.othersLive(instrument) && ++instrument.reopenings > MOST_REOPENINGS) {
      company.refuse(
          instrument, "the line was opened anew " + MOST_REOPENINGS + " times in vain: " + reason);
    } else {
      connection.reopen(instrument.symbol + ": " + reason);
    }
  }

  private void resubscribe(Instrument instrument) {
    if (instrument.curing) {
      return;
    }
    if (instrument.cures >= MOST_CURES) {
      reopen(instrument, "it was asked for " + MOST_CURES + " times");
      return;
    }
    instrument.curing = true;
    long pause = FIRST_PAUSE << instrument.cures++;
    parts.schedule().runIn(pause / 2 + parts.random().nextLong(pause), () -> {
      if (instrument.curing && connection.ready()) {
        instrument.forgetBook();
        owed.resubscribing(instrument);
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
    owed.tellLost(instrument);
    if (instrument.tape.complete()) {
      return;
    }
    state(
        instrument,
        InstrumentState.RECOVERING,
        "trades from %d to %d are missing"
            .formatted(instrument.tape.firstMissing(), instrument.tape.lastMissing()));
    if (instrument.tradeCures >= MOST_TRADE_CURES) {
      owed.giveUp(instrument, "the provider no longer has these trades");
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
  void answered(Instrument instrument, Ask ask, boolean nearer, boolean last) {
    if (ask.topic().equals(RestCodec.TRADES)) {
      owed.answered(instrument, last);
      if (!instrument.tape.complete()) {
        instrument.tradeCures = nearer ? 0 : instrument.tradeCures + 1;
      }
      trades(instrument);
    }
    settle(instrument);
  }

  /** Says that an instrument is live once it is. */
  void settle(Instrument instrument) {
    if (instrument.complete() && connection.ready() && !instrument.curing) {
      instrument.cures = 0;
      instrument.tradeCures = 0;
      instrument.reopenings = 0;
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
        if (instrument.bookThere() && !instrument.tape.complete()) {
          trades(instrument);
        } else if (instrument.bookThere() && instrument.owesTrades()) {
          owed.look(instrument);
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
