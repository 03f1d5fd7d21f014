package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.TickSides;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events of a feed as ticks. Sizes have eight decimals, which is what the smallest coin has; one in
 * lots, or too large for that, is told as none. Whoever needs more listens to the events themselves.
 */
public final class FeedQuotes implements QuoteFeed {
  private final Set<String> known;
  private final Function<FeedListener, MarketFeed> opening;
  private final Runnable closing;
  private final Set<String> wanted = new TreeSet<>();
  private final AtomicReference<Heard> heard = new AtomicReference<>();
  private boolean closed;

  /**
   * A feed that is not started.
   *
   * @param known the symbols that can be subscribed
   * @param opening makes the feed for a listener
   * @param closing frees what the feed ran on
   */
  public FeedQuotes(
      Set<String> known, Function<FeedListener, MarketFeed> opening, Runnable closing) {
    this.known = Set.copyOf(known);
    this.opening = opening;
    this.closing = closing;
  }

  @Override
  public synchronized Set<String> subscribe(Collection<String> symbols) {
    Set<String> unknown = new TreeSet<>(symbols);
    unknown.removeAll(known);
    Set<String> fresh = new TreeSet<>(symbols);
    fresh.retainAll(known);
    wanted.addAll(fresh);
    Heard running = heard.get();
    if (running != null) {
      running.feed.subscribe(fresh);
    }
    return unknown;
  }

  @Override
  public synchronized void unsubscribe(Collection<String> symbols) {
    wanted.removeAll(symbols);
    Heard running = heard.get();
    if (running != null) {
      running.feed.unsubscribe(symbols);
    }
  }

  @Override
  public synchronized void start(TickListener listener) {
    if (closed || heard.get() != null) {
      throw new IllegalStateException("a feed starts once, and not after close");
    }
    Heard running = new Heard(listener, opening);
    heard.set(running);
    running.feed.subscribe(wanted);
    running.feed.start();
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    Heard running = heard.get();
    if (running != null) {
      running.feed.close();
      running.awaitEnd();
    }
    closing.run();
  }

  /** The latest of a symbol. */
  private static final class Latest {
    private long bid;
    private long ask;
    private long last;
    private long bidSize;
    private long askSize;
    private long nanos;
    private String lastId = "";
    private long lastBefore;
    private boolean before;
    private int flags = QuoteFlags.NO_BID | QuoteFlags.NO_ASK | QuoteFlags.NO_LAST;

    private void traded(String id, long price) {
      before = (flags & QuoteFlags.NO_LAST) == 0;
      lastBefore = last;
      last = price;
      lastId = id;
      flags &= ~QuoteFlags.NO_LAST;
    }

    /** The last trade is void; the one before it counts again, as far as it is known. */
    private void cancelled() {
      last = before ? lastBefore : 0;
      flags |= before ? 0 : QuoteFlags.NO_LAST;
      before = false;
      lastId = "";
    }

    private RawTick tick(String symbol) {
      return new RawTick(
          symbol,
          TickSides.SCALE,
          bid,
          ask,
          last,
          TickSides.SIZE_SCALE,
          bidSize,
          askSize,
          0,
          nanos / 1_000,
          flags);
    }
  }

  /** Puts events together. */
  private static final class Heard implements FeedListener {
    private final TickListener listener;
    private final MarketFeed feed;
    private final Map<String, Latest> latest = new HashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread delivering;
    private final Map<String, InstrumentState> states = new HashMap<>();
    private FeedState feedState = FeedState.DOWN;

    Heard(TickListener listener, Function<FeedListener, MarketFeed> opening) {
      this.listener = listener;
      this.feed = opening.apply(this);
    }

    /** Waits for the end, unless the listener itself is what closes. */
    private void awaitEnd() {
      boolean interrupted = false;
      while (end.getCount() > 0 && Thread.currentThread() != delivering) {
        try {
          end.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean wantsBooks() {
      return false;
    }

    @Override
    public void onEvent(MarketEvent event) {
      delivering = Thread.currentThread();
      String symbol = event.origin().symbol();
      Latest now = latest.computeIfAbsent(symbol, _ -> new Latest());
      switch (event) {
        case MarketEvent.Quote quote -> {
          TickSides sides = TickSides.of(quote);
          now.bid = sides.bid();
          now.ask = sides.ask();
          now.bidSize = sides.bidSize();
          now.askSize = sides.askSize();
          now.flags = (now.flags & (QuoteFlags.NO_LAST | QuoteFlags.STALE)) | sides.flags();
        }
        case MarketEvent.Trade trade -> {
          boolean past = (trade.origin().flags() & (QuoteFlags.LATE | QuoteFlags.CANCELLED)) != 0;
          if (past || !TickSides.fits(trade.price())) {
            return;
          }
          now.traded(trade.id(), TickSides.price(trade.price()));
        }
        case MarketEvent.TradeCorrection correction -> {
          Scaled price = correction.corrected().price();
          if (!correction.id().equals(now.lastId) || !TickSides.fits(price)) {
            return;
          }
          now.lastId = correction.corrected().id();
          now.last = TickSides.price(price);
        }
        case MarketEvent.TradeCancel cancel -> {
          if (!cancel.id().equals(now.lastId)) {
            return;
          }
          now.cancelled();
        }
        case MarketEvent.OfBook _,
            MarketEvent.Bar _,
            MarketEvent.Status _,
            MarketEvent.Band _,
            MarketEvent.Gap _ -> {
          return;
        }
      }
      EventTimes times = event.origin().times();
      // A venue whose clock is ahead must not hide what comes after.
      now.nanos = Math.max(now.nanos, Math.min(times.event(), times.receive()));
      listener.onTick(now.tick(symbol));
    }

    @Override
    public void onInstrument(String symbol, InstrumentState state, String reason) {
      delivering = Thread.currentThread();
      Latest now = latest.get(symbol);
      if (states.put(symbol, state) == state || state == InstrumentState.REFUSED) {
        // A reason, which no tick can say.
        listener.onState(feedState, symbol + ": " + reason);
      }
      if (now == null) {
        return;
      }
      boolean stale = state != InstrumentState.LIVE;
      int flags = stale ? now.flags | QuoteFlags.STALE : now.flags & ~QuoteFlags.STALE;
      if (flags != now.flags) {
        now.flags = flags;
        listener.onTick(now.tick(symbol));
      }
    }

    @Override
    public void onFeed(FeedState state, String detail) {
      delivering = Thread.currentThread();
      feedState = state;
      try {
        listener.onState(state, detail);
      } finally {
        if (state == FeedState.CLOSED) {
          end.countDown();
        }
      }
    }
  }
}
