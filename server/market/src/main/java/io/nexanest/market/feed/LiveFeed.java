package io.nexanest.market.feed;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.feed.FeedHealth.Entitled;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.state.FeedCondition;
import io.nexanest.market.state.FeedStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Takes one provider's ticks to the desk, on the provider's thread, and watches that they come. */
public final class LiveFeed implements TickListener {
  private static final Instant NEVER = Instant.MIN;

  private final FeedSource source;
  private final QuoteDesk desk;
  private final FeedStatus status;
  private final InstantSource clock;
  private final long staleAfterMs;
  private final Map<String, Offer> offers = new HashMap<>();
  private final Map<String, String> refused;
  private final AtomicLong ticks = new AtomicLong();
  private final AtomicLong strays = new AtomicLong();
  private volatile Instant heard;
  private volatile Instant ticked = NEVER;
  private volatile boolean up;
  private volatile State state;
  private volatile int kinds;

  private record State(FeedState state, String detail, Instant since, long reconnects) {}

  /**
   * A feed that has heard nothing yet.
   *
   * @param symbols the indexes in the catalogue by the provider's symbols
   * @param refused why symbols are not among them
   */
  public LiveFeed(
      FeedSource source,
      Map<String, Integer> symbols,
      Map<String, String> refused,
      QuoteDesk desk,
      FeedStatus status,
      FeedClock time) {
    this.source = source;
    this.refused = Map.copyOf(refused);
    this.desk = desk;
    this.status = status;
    this.clock = time.clock();
    this.staleAfterMs = time.staleAfterMs();
    this.heard = clock.instant();
    this.state = new State(FeedState.DOWN, "not heard of yet", heard, 0);
    symbols.forEach((symbol, index) -> offers.put(symbol, desk.offer(source, index)));
  }

  /**
   * The clock, and how long silence lasts.
   *
   * @param staleAfterMs silence of the whole feed after which it counts as stale
   */
  public record FeedClock(InstantSource clock, long staleAfterMs) {}

  /** The only feed there is, of quotes that are generated. */
  public LiveFeed(
      Catalogue catalogue,
      Map<String, Integer> symbols,
      QuoteHub hub,
      FeedStatus status,
      InstantSource clock,
      long staleAfterMs) {
    this(
        new FeedSource(0, "", true),
        symbols,
        Map.of(),
        new QuoteDesk(catalogue, hub, clock, staleAfterMs, FeedSource::rank, TickTap.NONE),
        status,
        new FeedClock(clock, staleAfterMs));
  }

  @Override
  public void onTick(RawTick tick) {
    Offer offer = offers.get(tick.symbol());
    if (offer == null) {
      strays.incrementAndGet();
      return;
    }
    try {
      desk.take(offer, tick);
    } catch (ArithmeticException e) {
      strays.incrementAndGet();
      return;
    }
    ticks.incrementAndGet();
    heard = clock.instant();
    ticked = heard;
    kinds |= 1 << kind(tick).ordinal();
    status.quoted(heard);
    status.change(tick.has(QuoteFlags.DELAYED) ? FeedCondition.DELAYED : FeedCondition.LIVE);
  }

  private Entitled kind(RawTick tick) {
    if (source.simulated() || tick.has(QuoteFlags.SIMULATED)) {
      return Entitled.SIMULATED;
    }
    if (tick.has(QuoteFlags.DELAYED)) {
      return Entitled.DELAYED;
    }
    return tick.has(QuoteFlags.INDICATIVE) ? Entitled.INDICATIVE : Entitled.REAL_TIME;
  }

  @Override
  public void onState(FeedState now, String detail) {
    State before = state;
    boolean same = before.state() == now;
    boolean again = !same && now == FeedState.LIVE && ticks.get() > 0;
    state = new State(
        now,
        detail,
        same ? before.since() : clock.instant(),
        again ? before.reconnects() + 1 : before.reconnects());
    up = now == FeedState.LIVE;
    if (up) {
      heard = clock.instant();
    } else {
      status.change(FeedCondition.STALE);
    }
  }

  /** Looks whether ticks come; to be called now and then. */
  public void step() {
    boolean silent = clock.instant().toEpochMilli() - heard.toEpochMilli() >= staleAfterMs;
    if (!up || silent) {
      status.change(FeedCondition.STALE);
    }
  }

  /** How it does. */
  public FeedHealth health() {
    State now = state;
    EnumSet<Entitled> seen = EnumSet.noneOf(Entitled.class);
    for (Entitled each : Entitled.values()) {
      if ((kinds & 1 << each.ordinal()) != 0) {
        seen.add(each);
      }
    }
    Instant last = ticked;
    return new FeedHealth(
        source,
        now.state(),
        now.detail(),
        now.since(),
        last.equals(NEVER) ? Optional.empty() : Optional.of(last),
        offers.size(),
        ticks.get(),
        strays.get(),
        now.reconnects(),
        refused,
        seen);
  }

  /** How many quotes have come. */
  public long ticks() {
    return ticks.get();
  }

  /** How many ticks were of symbols that the catalogue does not have, or had prices beyond it. */
  public long strays() {
    return strays.get();
  }
}
