package io.nexanest.market.adapter.spi.history;

import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.Scaled;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Quotes of a provider that has to be asked for them, again and again, on a thread of its own. */
public final class PolledQuotes implements QuoteFeed {
  private static final int SCALE = 9;

  private final Set<String> known;
  private final Function<Set<String>, List<Quote>> asking;
  private final long pauseNanos;
  private final Runnable closing;
  private final Set<String> wanted = new TreeSet<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final String name;
  private @Nullable Thread thread;
  private boolean closed;

  /**
   * A feed that is not started.
   *
   * @param known the symbols that can be subscribed
   * @param asking gives quotes of symbols; throws what is told as DOWN
   * @param pauseNanos between two times of asking
   * @param closing frees what the provider ran on
   */
  public PolledQuotes(
      String name,
      Set<String> known,
      Function<Set<String>, List<Quote>> asking,
      long pauseNanos,
      Runnable closing) {
    this.name = name;
    this.known = Set.copyOf(known);
    this.asking = asking;
    this.pauseNanos = pauseNanos;
    this.closing = closing;
  }

  @Override
  public synchronized Set<String> subscribe(Collection<String> symbols) {
    Set<String> unknown = new TreeSet<>(symbols);
    unknown.removeAll(known);
    symbols.stream().filter(known::contains).forEach(wanted::add);
    return unknown;
  }

  @Override
  public synchronized void unsubscribe(Collection<String> symbols) {
    wanted.removeAll(symbols);
  }

  private synchronized Set<String> wanted() {
    return new TreeSet<>(wanted);
  }

  @Override
  public synchronized void start(TickListener listener) {
    if (closed || thread != null) {
      throw new IllegalStateException("a feed starts once, and not after close");
    }
    thread = Thread.ofPlatform().daemon().name("feed-" + name).start(() -> run(listener));
  }

  private void run(TickListener listener) {
    FeedState state = FeedState.CLOSED;
    do {
      FeedState now = FeedState.LIVE;
      String detail = "";
      List<Quote> quotes = List.of();
      try {
        Set<String> symbols = wanted();
        quotes = symbols.isEmpty() ? List.of() : asking.apply(symbols);
      } catch (UncheckedIOException | IllegalArgumentException e) {
        now = FeedState.DOWN;
        detail = String.valueOf(e.getMessage());
      }
      if (now != state && end.getCount() > 0) {
        listener.onState(now, detail);
        state = now;
      }
      quotes.stream().takeWhile(_ -> end.getCount() > 0).forEach(q -> listener.onTick(tick(q)));
    } while (!ended());
    listener.onState(FeedState.CLOSED, "");
  }

  private boolean ended() {
    try {
      return end.await(pauseNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** As a tick, whose sizes are whole units and whose prices have nine decimals. */
  static RawTick tick(Quote quote) {
    int flags = quote.origin().flags();
    boolean crossed = (flags & QuoteFlags.CROSSED) != 0;
    return new RawTick(
        quote.origin().symbol(),
        SCALE,
        price(quote.bid().price()),
        price(quote.ask().price()),
        0,
        quote.bid().size().unitsCutAt(0),
        quote.ask().size().unitsCutAt(0),
        0,
        quote.origin().times().event() / 1_000,
        (flags & QuoteFlags.STREAMED) | QuoteFlags.NO_LAST | (crossed ? QuoteFlags.SUSPECT : 0));
  }

  private static long price(Scaled price) {
    return price.unitsCutAt(SCALE);
  }

  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      running = thread;
    }
    end.countDown();
    boolean interrupted = false;
    while (running != null && running.isAlive() && running != Thread.currentThread()) {
      try {
        running.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    closing.run();
  }
}
