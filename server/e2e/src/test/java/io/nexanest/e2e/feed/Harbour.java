package io.nexanest.e2e.feed;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.HostilePeer;
import io.nexanest.market.adapter.rig.Venue;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.time.ThreadSchedule;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** An exchange behind TLS that can go away and come back to the same port. */
final class Harbour implements AutoCloseable {
  private static final long BEAT_NANOS = 500_000_000L;

  private final ThreadSchedule schedule = new ThreadSchedule("harbour");
  private final Exchange exchange;
  private final Venue venue;
  private final int port;
  private HostilePeer peer;

  Harbour(List<String> symbols, Function<Exchange, Wire> wire) {
    exchange = new Exchange(symbols, 7);
    symbols.forEach(symbol -> exchange.step(symbol, true, schedule.now()));
    venue = new Venue(exchange, wire.apply(exchange), schedule);
    peer = new HostilePeer(venue, schedule);
    port = peer.port();
    schedule.run(this::beat);
  }

  private void beat() {
    venue.beat();
    schedule.runIn(BEAT_NANOS, this::beat);
  }

  String host() {
    return peer.host();
  }

  /** A change and a trade of each symbol. */
  void step() {
    onSchedule(() -> {
      venue.stepAll();
      return true;
    });
  }

  void leave() {
    peer.close();
  }

  void comeBack() {
    peer = new HostilePeer(venue, schedule, port);
  }

  /** Last, best bid and best ask of a symbol. */
  List<String> truth(String symbol) {
    return onSchedule(() -> List.of(
        exchange.deals(symbol).getLast().price(),
        exchange.bids(symbol, 1).getFirst().price(),
        exchange.asks(symbol, 1).getFirst().price()));
  }

  private <T> T onSchedule(Supplier<T> what) {
    CompletableFuture<T> result = new CompletableFuture<>();
    schedule.run(() -> result.complete(what.get()));
    return result.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    peer.close();
    schedule.close();
  }
}
