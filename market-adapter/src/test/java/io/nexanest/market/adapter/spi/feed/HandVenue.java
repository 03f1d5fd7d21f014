package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.rig.VirtualSchedule;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.adapter.Limits.Patience;
import io.nexanest.market.adapter.spi.adapter.Recovery;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.book.OrderedRule;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Failure;
import io.nexanest.market.adapter.spi.line.Frame;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.line.HttpLine;
import io.nexanest.market.adapter.spi.line.WebSocketLine;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A venue whose every word a test says by hand: {@code subscribed A}, {@code trade A 7 1.5}. */
final class HandVenue implements WebSocketLine, HttpLine {
  static final long SECOND = 1_000_000_000L;
  static final long START = 1_780_000_000L * SECOND;

  /** A request that waits for its answer. */
  record Waiting(Ask ask, Consumer<Answer> answer) {
    void body(String words) {
      answer.accept(new Answer.Body(words));
    }

    void status(int status) {
      answer.accept(new Answer.Refused(Failure.ofStatus(status, "", java.time.Instant.EPOCH)));
    }
  }

  final VirtualSchedule schedule = new VirtualSchedule(START);
  final List<Waiting> asked = new ArrayList<>();
  final List<String> sent = new ArrayList<>();
  final List<Ears> lines = new ArrayList<>();
  boolean subscribingFails;
  boolean lastTrades;
  private final Cure cure;
  private final boolean books;

  HandVenue(Cure cure, boolean books) {
    this.cure = cure;
    this.books = books;
  }

  MarketFeed feed(FeedListener listener, Executor delivery) {
    Limits limits = new Limits(
        Declared.perSecond(1_000),
        Declared.perSecond(1_000),
        Declared.perSecond(1_000),
        100,
        2,
        Patience.ofSeconds(30, 10, 10, 100_000));
    Adapter adapter = new Adapter(
        "hand",
        URI.create("wss://hand.example:443"),
        Hosts.of("hand.example:443"),
        new Subscriptions(),
        this::read,
        new Rest(),
        new Recovery(cure, OrderedRule::new, books, false, false, 0),
        limits);
    return new MarketFeed(
        adapter, new FeedParts(this, this, schedule, new Random(1), delivery), listener);
  }

  /** Says it on the line of now. */
  void says(String words) {
    lines.getLast().text(words);
    turn(0);
  }

  void turn(long seconds) {
    schedule.turn(seconds * SECOND);
  }

  Waiting lastAsked() {
    return asked.getLast();
  }

  @Override
  public void open(URI uri, Ears ears) {
    lines.add(ears);
    ears.opened(new HandSocket());
  }

  @Override
  public void ask(Ask ask, Consumer<Answer> answer) {
    asked.add(new Waiting(ask, answer));
  }

  private List<Said> read(String words, long received) {
    List<Said> said = new ArrayList<>();
    for (String line : words.split(";", -1)) {
      said.add(one(line.split(" ", -1), received));
    }
    return said;
  }

  private Said one(String[] word, long received) {
    Origin origin = new Source("hand", "", Entitlement.REAL_TIME)
        .origin(
            word.length > 1 ? word[1] : "",
            "USD",
            word.length > 4
                ? new EventTimes(START + Long.parseLong(word[4]) * SECOND, received, received)
                : EventTimes.received(received),
            Origin.NO_SEQUENCE);
    return switch (word[0]) {
      case "subscribed" -> new Said.Subscribed(Set.of(word[1]));
      case "ended" -> new Said.Ended(Set.of(word[1]), "it ended");
      case "trade" ->
        new Said.Event(new MarketEvent.Trade(
            origin, word[2], Scaled.parse(word[3]), Scaled.ZERO, PriceKind.LAST, List.of()));
      case "quote" ->
        new Said.Event(new MarketEvent.Quote(
            origin,
            new Level(Scaled.parse(word[2]), Scaled.parse("1")),
            new Level(Scaled.parse(word[3]), Scaled.parse("1"))));
      case "more" ->
        new Said.More(
            Ask.open(URI.create("https://hand.example:443/more"), RestCodec.TRADES, word[1]));
      case "nothing" -> new Said.Alive();
      default -> throw new ArithmeticException("long overflow");
    };
  }

  private static final class HandSocket implements Socket {
    @Override
    public void send(Frame frame) {}

    @Override
    public void ping() {}

    @Override
    public void more(int frames) {}

    @Override
    public void abort() {}

    @Override
    public void close() {}
  }

  private final class Subscriptions implements SubscribeCodec {
    @Override
    public List<Frame> subscribe(Set<String> symbols) {
      if (subscribingFails) {
        throw new IllegalStateException("no frame can be made");
      }
      sent.add("subscribe " + String.join(",", symbols));
      return List.of();
    }

    @Override
    public List<Frame> unsubscribe(Set<String> symbols) {
      sent.add("unsubscribe " + String.join(",", symbols));
      return List.of();
    }
  }

  private final class Rest implements RestCodec {
    @Override
    public List<Ask> book(String symbol) {
      return List.of(Ask.open(URI.create("https://hand.example:443/book"), BOOK, symbol));
    }

    @Override
    public List<Ask> lastTrades(Set<String> symbols) {
      return lastTrades
          ? List.of(Ask.open(
              URI.create("https://hand.example:443/latest"),
              "latest",
              String.join(",", new TreeSet<>(symbols))))
          : List.of();
    }

    @Override
    public List<Ask> tradesSince(String symbol, long nanos) {
      return List.of(Ask.open(
          URI.create("https://hand.example:443/since/" + (nanos - START) / SECOND),
          TRADES,
          symbol));
    }

    @Override
    public List<Said> read(Ask ask, String body, long received) {
      return HandVenue.this.read(body, received);
    }
  }
}
