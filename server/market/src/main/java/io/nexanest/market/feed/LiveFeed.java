package io.nexanest.market.feed;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.state.FeedCondition;
import io.nexanest.market.state.FeedStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes a provider's ticks to the quote hub, on the provider's thread, which makes that thread the
 * table's one writer; and watches that they come.
 */
public final class LiveFeed implements TickListener {
  private final QuoteHub hub;
  private final FeedStatus status;
  private final InstantSource clock;
  private final long staleAfterMs;
  private final Map<String, Integer> indexes;
  private final int[] scales;
  private final AtomicLong ticks = new AtomicLong();
  private final AtomicLong strays = new AtomicLong();
  private volatile Instant heard;
  private volatile boolean up;

  /**
   * A feed that has heard nothing yet.
   *
   * @param symbols the indexes in the catalogue by the provider's symbols
   */
  public LiveFeed(
      Catalogue catalogue,
      Map<String, Integer> symbols,
      QuoteHub hub,
      FeedStatus status,
      InstantSource clock,
      long staleAfterMs) {
    this.indexes = Map.copyOf(symbols);
    this.hub = hub;
    this.status = status;
    this.clock = clock;
    this.staleAfterMs = staleAfterMs;
    this.heard = clock.instant();
    this.scales = catalogue.all().stream().mapToInt(i -> i.priceScale()).toArray();
  }

  @Override
  public void onTick(RawTick tick) {
    Integer index = indexes.get(tick.symbol());
    if (index == null) {
      strays.incrementAndGet();
      return;
    }
    hub.accept(index, Normaliser.quote(tick, scales[index]));
    ticks.incrementAndGet();
    heard = clock.instant();
    status.quoted(heard);
    status.change(tick.has(QuoteFlags.DELAYED) ? FeedCondition.DELAYED : FeedCondition.LIVE);
  }

  @Override
  public void onState(FeedState state, String detail) {
    up = state == FeedState.LIVE;
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

  /** How many quotes have come. */
  public long ticks() {
    return ticks.get();
  }

  /** How many ticks were of symbols that the catalogue does not have. */
  public long strays() {
    return strays.get();
  }
}
