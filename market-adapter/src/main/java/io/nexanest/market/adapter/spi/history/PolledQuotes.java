package io.nexanest.market.adapter.spi.history;

import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.TickSides;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of a provider that has to be asked for them, again and again, on a thread of its own, which
 * nothing that is thrown ends. Closing ends an ask that waits, and not what the listener does.
 */
public final class PolledQuotes implements QuoteFeed {
  private final Set<String> known;
  private final Function<Set<String>, Polled> asking;
  private final long pauseNanos;
  private final Runnable closing;
  private final Set<String> wanted = new TreeSet<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final String name;
  private @Nullable Thread thread;
  private boolean asks;
  private boolean closed;

  /**
   * What a provider answered.
   *
   * @param lacking why some have no quote; empty where there is nothing to say
   */
  public record Polled(List<Quote> quotes, String lacking) {
    public Polled {
      quotes = List.copyOf(quotes);
    }
  }

  /** What came of asking. */
  private record Asked(FeedState state, String detail, List<RawTick> ticks) {}

  /**
   * A feed that is not started.
   *
   * @param known the symbols that can be subscribed
   * @param asking gives quotes of symbols; what it throws is told as DOWN; ends when interrupted
   * @param pauseNanos between two times of asking
   * @param closing frees what the provider ran on
   */
  public PolledQuotes(
      String name,
      Set<String> known,
      Function<Set<String>, Polled> asking,
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

  @Override
  public synchronized void start(TickListener listener) {
    if (closed || thread != null) {
      throw new IllegalStateException("a feed starts once, and not after close");
    }
    thread = Thread.ofPlatform().daemon().name("feed-" + name).start(() -> run(listener));
  }

  private void run(TickListener listener) {
    FeedState state = FeedState.CLOSED;
    String lacking = "";
    do {
      Asked asked = ask();
      boolean another = asked.state == FeedState.LIVE && !asked.detail.equals(lacking);
      if ((asked.state != state || another) && open()) {
        state = asked.state;
        lacking = state == FeedState.LIVE ? asked.detail : lacking;
        tell(() -> listener.onState(asked.state, asked.detail));
      }
      asked.ticks.stream()
          .takeWhile(_ -> open())
          .forEach(tick -> tell(() -> listener.onTick(tick)));
    } while (!ended());
    tell(() -> listener.onState(FeedState.CLOSED, ""));
  }

  private Asked ask() {
    Set<String> symbols = begin();
    try {
      Polled polled = symbols.isEmpty() ? new Polled(List.of(), "") : asking.apply(symbols);
      return new Asked(
          FeedState.LIVE,
          polled.lacking,
          polled.quotes.stream().map(PolledQuotes::tick).toList());
    } catch (RuntimeException e) {
      String detail = e.getMessage() == null ? e.toString() : e.getMessage();
      return new Asked(FeedState.DOWN, detail, List.of());
    } finally {
      finish();
    }
  }

  /** What is asked for; nothing once it is closed. */
  private synchronized Set<String> begin() {
    asks = !closed;
    return closed ? Set.of() : new TreeSet<>(wanted);
  }

  /** From here on the thread is not interrupted, and what interrupted the ask is over. */
  private synchronized void finish() {
    asks = false;
    if (closed) {
      var _ = Thread.interrupted();
    }
  }

  private boolean open() {
    return end.getCount() > 0;
  }

  /** What the listener can't take must not keep from it what follows. */
  private static void tell(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      System.getLogger(PolledQuotes.class.getName())
          .log(System.Logger.Level.WARNING, "a listener of quotes has failed", e);
    }
  }

  private boolean ended() {
    try {
      return end.await(pauseNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static RawTick tick(Quote quote) {
    TickSides sides = TickSides.of(quote);
    return new RawTick(
        quote.origin().symbol(),
        TickSides.SCALE,
        sides.bid(),
        sides.ask(),
        0,
        TickSides.SIZE_SCALE,
        sides.bidSize(),
        sides.askSize(),
        0,
        quote.origin().times().event() / 1_000,
        sides.flags() | QuoteFlags.NO_LAST);
  }

  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      end.countDown();
      running = thread;
      if (running != null && asks && running != Thread.currentThread()) {
        running.interrupt();
      }
    }
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
