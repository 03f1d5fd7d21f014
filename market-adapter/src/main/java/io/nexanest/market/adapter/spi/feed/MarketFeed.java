package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.feed.FeedListener.InstrumentState;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.time.Schedule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A provider's events, live. Its methods may be called from any thread; what it says comes on the
 * delivery of its parts. Everything else runs on its schedule.
 */
public final class MarketFeed implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;
  /** A line that is quiet works too, if symbols stay subscribed for so long. */
  private static final long HELD_ITS_OWN = 60 * SECOND;

  private final Adapter adapter;
  private final FeedParts parts;
  private final Outbox outbox;
  private final Connection connection;
  private final Desk desk;
  private final Recoveries recoveries;
  private final Map<String, Instrument> wanted = new TreeMap<>();
  private final Intake intake;
  private boolean closed;
  private long sequence = -1;

  public MarketFeed(Adapter adapter, FeedParts parts, FeedListener listener) {
    this.adapter = adapter;
    this.parts = parts.guarded(this::failed);
    this.outbox = new Outbox(listener, parts.delivery(), () -> schedule().run(this::resume));
    this.connection = new Connection(adapter, this.parts, new LineEars(), outbox::full);
    this.desk = new Desk(
        this.parts,
        adapter.rest(),
        adapter.limits().asks(),
        new Desk.Wants(wanted::containsKey, outbox::full),
        new DeskEars());
    this.recoveries =
        new Recoveries(adapter, this.parts, connection, desk, outbox, new Neighbours());
    this.intake = new Intake(adapter, this.parts.schedule(), connection, recoveries, outbox);
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
        recoveries.lastTrades(fresh.stream().map(wanted::get).toList());
        recoveries.subscribe(fresh);
      }
    });
  }

  /** Wants symbols no more. */
  public void unsubscribe(Collection<String> symbols) {
    Set<String> asked = new TreeSet<>(symbols);
    parts.schedule().run(() -> {
      asked.retainAll(wanted.keySet());
      // What is planned for them must not bring them back.
      asked.forEach(symbol -> Objects.requireNonNull(wanted.remove(symbol)).curing = false);
      if (connection.ready() && !asked.isEmpty()) {
        recoveries.unsubscribe(asked);
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
    if (connection.heldFor() == 0) {
      wanted.values().forEach(recoveries::settle);
    }
  }

  private void look() {
    if (closed) {
      return;
    }
    try {
      connection.look();
      if (connection.readyFor() >= HELD_ITS_OWN
          && wanted.values().stream().anyMatch(instrument -> instrument.subscribed)) {
        connection.works();
      }
      if (connection.heldFor() >= adapter.limits().patience().silence()) {
        wanted.values().stream()
            .filter(instrument -> instrument.state == InstrumentState.LIVE)
            .forEach(instrument -> recoveries.state(
                instrument, InstrumentState.STALE, "the listener does not keep up"));
      } else if (connection.ready() && connection.heldFor() == 0) {
        List.copyOf(wanted.values()).forEach(recoveries::look);
      }
    } finally {
      parts.schedule().runIn(SECOND, this::look);
    }
  }

  private Schedule schedule() {
    return parts.schedule();
  }

  /** A defect; what has been half done is done anew with a line that is new. */
  private void failed(RuntimeException e) {
    connection.reopen("it can't go on: " + e);
  }

  private void said(Said said) {
    switch (said) {
      case Said.Event event ->
        find(event.event().origin().symbol())
            .ifPresent(instrument -> intake.take(instrument, event.event()));
      case Said.Sequence next -> count(next.number());
      case Said.Subscribed some ->
        some.symbols().forEach(symbol -> {
          Instrument instrument = wanted.get(symbol);
          if (instrument != null && !instrument.subscribed) {
            instrument.subscribed = true;
            instrument.heardAt = parts.schedule().now();
            recoveries.subscribed(instrument);
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
      case Said.Refused refused ->
        find(refused.symbol()).ifPresent(instrument -> refuse(instrument, refused.reason()));
      case Said.LastTrade last ->
        find(last.symbol()).ifPresent(instrument -> intake.mark(instrument, last.number()));
      case Said.More more ->
        find(more.ask().symbol()).ifPresent(instrument -> recoveries.more(instrument, more.ask()));
      case Said.Greeting _,
          Said.Ready _,
          Said.Alive _,
          Said.Leaving _,
          Said.Trouble _,
          Said.Other _ -> {}
    }
  }

  private Optional<Instrument> find(String symbol) {
    return Optional.ofNullable(wanted.get(symbol));
  }

  private void refuse(Instrument instrument, String reason) {
    wanted.remove(instrument.symbol);
    instrument.curing = false;
    recoveries.state(instrument, InstrumentState.REFUSED, reason);
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
      sequence = -1;
      outbox.tell(l -> l.onFeed(FeedState.LIVE, ""));
      wanted.values().forEach(recoveries::restart);
      recoveries.lastTrades(wanted.values());
      recoveries.subscribe(wanted.keySet());
    }

    @Override
    public void said(Said said) {
      MarketFeed.this.said(said);
    }

    @Override
    public void taken() {
      intake.taken();
    }

    @Override
    public void lost(String reason) {
      for (Instrument instrument : wanted.values()) {
        instrument.forgetBook();
        recoveries.state(instrument, InstrumentState.STALE, reason);
      }
      // Last, because what comes of an instrument is a sign that the feed lives.
      if (!closed) {
        outbox.tell(l -> l.onFeed(FeedState.DOWN, reason));
      }
    }
  }

  /** What answers say. */
  private final class DeskEars implements Desk.Ears {
    @Override
    public void answered(Ask ask, List<Said> said) {
      Instrument instrument = wanted.get(ask.symbol());
      int missing = instrument == null ? 0 : instrument.tape.missing();
      intake.answer(() -> said.forEach(MarketFeed.this::said));
      if (instrument != null) {
        boolean last = said.stream().noneMatch(Said.More.class::isInstance);
        recoveries.answered(instrument, ask, instrument.tape.missing() < missing, last);
      }
    }

    @Override
    public void failed(Ask ask, String reason) {
      ask.symbols()
          .forEach(
              symbol -> find(symbol).ifPresent(instrument -> recoveries.why(instrument, reason)));
    }

    @Override
    public void refused(Ask ask, String reason) {
      ask.symbols()
          .forEach(symbol ->
              find(symbol).ifPresent(instrument -> recoveries.refused(instrument, ask, reason)));
    }
  }

  /** All that is wanted. */
  private final class Neighbours implements Recoveries.Company {
    @Override
    public boolean othersLive(Instrument instrument) {
      return wanted.values().stream()
          .anyMatch(other -> other != instrument && other.state == InstrumentState.LIVE);
    }

    @Override
    public void refuse(Instrument instrument, String reason) {
      MarketFeed.this.refuse(instrument, reason);
      if (connection.ready()) {
        connection.send(adapter.subscribing().unsubscribe(Set.of(instrument.symbol)));
      }
    }
  }
}
