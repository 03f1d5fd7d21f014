package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.book.TradeTape.Lost;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.time.Schedule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Trades from while a line or a subscription was gone, and the gaps of those that can't be had. On
 * the feed's schedule only.
 */
final class OwedTrades {
  private static final int MOST_PAGES = 200;
  /** How much of what was told is asked for again, because trades come a little out of order. */
  private static final long OVERLAP = 60_000_000_000L;

  private final Adapter adapter;
  private final Schedule schedule;
  private final Desk desk;
  private final Outbox outbox;

  OwedTrades(Adapter adapter, Schedule schedule, Desk desk, Outbox outbox) {
    this.adapter = adapter;
    this.schedule = schedule;
    this.desk = desk;
    this.outbox = outbox;
  }

  /** Asks for the last trades of those that have no numbered one yet. */
  void last(Collection<Instrument> instruments) {
    Set<String> untold = new TreeSet<>();
    for (Instrument instrument : instruments) {
      if (instrument.tape.highest() < 0) {
        untold.add(instrument.symbol);
      }
    }
    if (!untold.isEmpty()) {
      adapter.rest().lastTrades(untold).forEach(desk::anew);
    }
  }

  /** The line is new. */
  void restart(Instrument instrument) {
    desk.forget(RestCodec.TRADES, instrument.symbol);
    List<Ask> numbered = numbered(instrument);
    numbered.forEach(desk::anew);
    instrument.oweTrades(!numbered.isEmpty() || !since(instrument).isEmpty());
  }

  private List<Ask> numbered(Instrument instrument) {
    long highest = instrument.tape.highest();
    return highest < 0 || highest == Long.MAX_VALUE
        ? List.of()
        : adapter.rest().trades(instrument.symbol, highest + 1, -1);
  }

  private List<Ask> since(Instrument instrument) {
    return instrument.tradedAt < 0
        ? List.of()
        : adapter
            .rest()
            .tradesSince(
                instrument.symbol,
                Math.max(
                    Math.max(instrument.firstTradedAt, instrument.tape.remembersFrom()),
                    instrument.tradedAt - OVERLAP));
  }

  /** Its subscription begins anew. */
  void resubscribing(Instrument instrument) {
    if (!since(instrument).isEmpty()) {
      // What an answer of before does not have yet would be taken for paid with it.
      desk.forget(RestCodec.TRADES, instrument.symbol);
      instrument.oweTrades(true);
    }
  }

  /**
   * It is subscribed. Only now trades without numbers can be asked for: what is between an answer and
   * the subscription would be told by neither.
   */
  void subscribed(Instrument instrument) {
    if (instrument.owesTrades()) {
      instrument.pages = 0;
      since(instrument).forEach(desk::anew);
    }
  }

  /** Asks again, unless it is under way. */
  void look(Instrument instrument) {
    numbered(instrument).forEach(desk::ask);
    since(instrument).forEach(desk::ask);
  }

  /** An answer goes on elsewhere. */
  void more(Instrument instrument, Ask ask) {
    if (instrument.tape.full()) {
      return;
    }
    if (++instrument.pages <= MOST_PAGES) {
      desk.ask(ask);
    } else {
      instrument.oweTrades(false);
      gap(instrument, new Lost(-1, -1, "its trades take more than " + MOST_PAGES + " pages"));
    }
  }

  /** An answer is in; where it goes on, they are still owed, unless there are too many. */
  void answered(Instrument instrument, boolean last) {
    if (instrument.tape.full()) {
      instrument.oweTrades(false);
      gap(instrument, new Lost(-1, -1, "more trades came at once than can each be told once"));
    } else if (last) {
      instrument.oweTrades(false);
    }
  }

  /** They can't be had. */
  void giveUp(Instrument instrument, String reason) {
    if (!instrument.tape.complete()) {
      gap(
          instrument,
          new Lost(instrument.tape.firstMissing(), instrument.tape.lastMissing(), reason));
      instrument.tape.giveUp();
    } else if (instrument.owesTrades()) {
      gap(instrument, new Lost(-1, -1, reason));
    }
    instrument.oweTrades(false);
    instrument.tradeCures = 0;
  }

  /** Tells what the tape does not look for. */
  void tellLost(Instrument instrument) {
    instrument.tape.takeLost().forEach(lost -> gap(instrument, lost));
  }

  private void gap(Instrument instrument, Lost lost) {
    Origin bare = new Source(adapter.id(), "", Entitlement.REAL_TIME)
        .origin(instrument.symbol, "", EventTimes.received(schedule.now()), Origin.NO_SEQUENCE);
    outbox.event(new MarketEvent.Gap(bare, lost.from(), lost.to(), lost.reason()));
  }
}
