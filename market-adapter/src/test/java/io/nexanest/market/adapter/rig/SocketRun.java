package io.nexanest.market.adapter.rig;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.adapter.Limits.Patience;
import io.nexanest.market.adapter.spi.feed.FeedParts;
import io.nexanest.market.adapter.spi.feed.MarketFeed;
import io.nexanest.market.adapter.spi.line.JdkHttpLine;
import io.nexanest.market.adapter.spi.line.JdkWebSocketLine;
import io.nexanest.market.adapter.spi.time.ThreadSchedule;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Runs an adapter once for each fault against its venue behind real sockets, all at once, and
 * compares what it knows at the end with what the exchange knows.
 */
public final class SocketRun {
  private static final long SECOND = 1_000_000_000L;
  private static final long ROUND = SECOND / 20;
  private static final int FAULT_AT = 20;
  private static final int QUIET_FROM = 60;
  private static final int MOST_ROUNDS = 1_200;

  private final Function<String, Adapter> adapter;
  private final Function<Exchange, Wire> wire;
  private final List<String> symbols;
  private final int depth;

  /**
   * A run.
   *
   * @param adapter makes it for a host with its port
   * @param depth levels a side that the provider tells
   */
  public SocketRun(
      Function<String, Adapter> adapter,
      Function<Exchange, Wire> wire,
      List<String> symbols,
      int depth) {
    this.adapter = adapter;
    this.wire = wire;
    this.symbols = symbols;
    this.depth = depth;
  }

  /** Each fault once, all at the same time. */
  public void everyFaultOnce() throws Exception {
    List<String> failed = new ArrayList<>();
    TestCertificate.contexts();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> runs = new ArrayList<>();
      for (Fault fault : Fault.values()) {
        // After a refused key it rests for minutes, for which only a virtual clock waits.
        if (fault != Fault.STATUS_401 && fault != Fault.STATUS_403) {
          runs.add(threads.submit(() -> run(fault)));
        }
      }
      for (Future<String> run : runs) {
        String wrong = run.get(150, TimeUnit.SECONDS);
        if (!wrong.isEmpty()) {
          failed.add(wrong);
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  private String run(Fault fault) throws InterruptedException {
    Recorder recorder = new Recorder();
    try (var ofVenue = new ThreadSchedule("venue-" + fault);
        var ofFeed = new ThreadSchedule("feed-" + fault);
        var delivery = Executors.newSingleThreadExecutor()) {
      Exchange exchange = new Exchange(symbols, 7);
      symbols.forEach(symbol -> exchange.step(symbol, true, ofVenue.now()));
      Venue venue = new Venue(exchange, wire.apply(exchange), ofVenue);
      try (HostilePeer peer = new HostilePeer(venue, ofVenue);
          HttpClient client = client()) {
        Adapter given = hasty(adapter.apply(peer.host()));
        FeedParts parts = new FeedParts(
            new JdkWebSocketLine(client, given.hosts()),
            new JdkHttpLine(client, given.hosts()),
            ofFeed,
            new Random(7),
            delivery);
        try (MarketFeed feed = new MarketFeed(given, parts, recorder)) {
          feed.subscribe(symbols);
          feed.start();
          Life life = new Life(fault, exchange, venue, ofVenue, recorder);
          ofVenue.run(life);
          boolean ended = life.done.await(120, TimeUnit.SECONDS);
          String expected = Truth.of(exchange, depth, recorder);
          boolean right =
              ended && recorder.doubles().isEmpty() && recorder.dump().equals(expected);
          return right
              ? ""
              : fault + ": " + recorder.states() + "\n" + expected + "but\n" + recorder.dump();
        } finally {
          client.shutdownNow();
        }
      }
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .sslContext(TestCertificate.contexts().client())
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** The same adapter with less patience, so that a run is over in seconds. */
  private static Adapter hasty(Adapter given) {
    Limits limits = given.limits();
    long refresh = given.recovery().refreshNanos() > 0 ? 4 * SECOND : 0;
    return new Adapter(
        given.id(),
        given.line(),
        given.hosts(),
        given.subscribing(),
        given.messages(),
        given.rest(),
        given.recovery().refreshing(refresh),
        new Limits(
            limits.connects(),
            limits.frames(),
            limits.asks(),
            limits.symbols(),
            limits.symbolsAFrame(),
            Patience.ofSeconds(5, 1, 3, 6)));
  }

  /** The exchange's life in rounds: busy until after the fault, then quiet until all agree. */
  private final class Life implements Runnable {
    private final Fault fault;
    private final Exchange exchange;
    private final Venue venue;
    private final ThreadSchedule schedule;
    private final Recorder recorder;
    private final CountDownLatch done = new CountDownLatch(1);
    private int round;
    private int agreed;

    Life(Fault fault, Exchange exchange, Venue venue, ThreadSchedule schedule, Recorder recorder) {
      this.fault = fault;
      this.exchange = exchange;
      this.venue = venue;
      this.schedule = schedule;
      this.recorder = recorder;
    }

    @Override
    public void run() {
      if (round > 0 || recorder.allLive()) {
        round++;
        live();
      }
      agreed = round > QUIET_FROM && recorder.dump().equals(Truth.of(exchange, depth, recorder))
          ? agreed + 1
          : 0;
      if (agreed > 5 || round > MOST_ROUNDS) {
        done.countDown();
      } else {
        schedule.runIn(ROUND, this);
      }
    }

    private void live() {
      if (round == FAULT_AT) {
        venue.misbehave(Faults.once(fault, 2));
      }
      if (round < QUIET_FROM) {
        venue.step();
      } else if (round % 60 == 0 && agreed == 0) {
        venue.stepAll();
      }
      if (round % 10 == 0) {
        venue.beat();
      }
    }
  }
}
