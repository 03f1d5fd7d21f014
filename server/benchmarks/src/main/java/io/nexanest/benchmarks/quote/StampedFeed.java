package io.nexanest.benchmarks.quote;

import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A feed whose ticks carry, as their volume, the moment they were made by System.nanoTime. */
final class StampedFeed implements QuoteFeed {
  private static final long WAKE_NANOS = 100_000;

  private final List<String> symbols =
      IntStream.range(0, QuoteServer.INSTRUMENTS).mapToObj(QuoteServer::symbol).toList();
  private final long ticksPerSecond;
  private volatile boolean closed;

  StampedFeed(long ticksPerSecond) {
    this.ticksPerSecond = ticksPerSecond;
  }

  @Override
  public Set<String> subscribe(Collection<String> symbols) {
    return Set.of();
  }

  @Override
  public void unsubscribe(Collection<String> symbols) {}

  @Override
  public void start(TickListener listener) {
    Thread.ofPlatform().daemon().name("feed-stamped").start(() -> run(listener));
  }

  @Override
  public void close() {
    closed = true;
  }

  private void run(TickListener listener) {
    listener.onState(FeedState.LIVE, "");
    long begin = System.nanoTime();
    long told = 0;
    while (!closed) {
      long due = (System.nanoTime() - begin) / 1_000 * ticksPerSecond / 1_000_000;
      while (told < due) {
        listener.onTick(tick(told));
        told++;
      }
      LockSupport.parkNanos(WAKE_NANOS);
    }
    listener.onState(FeedState.CLOSED, "");
  }

  private RawTick tick(long n) {
    int which = (int) (n * 7 % QuoteServer.INSTRUMENTS);
    long price = 10_000 + n % 97;
    long micros = System.currentTimeMillis() * 1_000;
    return new RawTick(
        symbols.get(which), 2, price, price + 1, price, 100, 100, System.nanoTime(), micros, 0);
  }
}
