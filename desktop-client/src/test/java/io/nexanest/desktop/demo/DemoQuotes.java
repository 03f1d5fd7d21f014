package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.market.FeedState;
import io.nexanest.desktop.gateway.market.FeedStatus;
import io.nexanest.desktop.gateway.market.QuoteGateway;
import io.nexanest.desktop.gateway.market.QuoteSink;
import io.nexanest.wire.QuoteColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Makes quotes for what is followed; {@link #move} lets some of them tick. */
public final class DemoQuotes implements QuoteGateway {
  private final DemoMarket market;
  private final Random random = new Random(11);
  private final Map<String, Long> lasts = new ConcurrentHashMap<>();
  private final List<String> followed = new ArrayList<>();
  private final List<QuoteSink> sinks = new ArrayList<>();
  private long sequence = 1000;

  public DemoQuotes(DemoMarket market) {
    this.market = market;
  }

  @Override
  public synchronized Subscription open(QuoteSink sink) {
    sinks.add(sink);
    sink.link(LinkState.LIVE);
    sink.feed(new FeedStatus(FeedState.LIVE, "replay", true));
    return () -> close(sink);
  }

  private synchronized void close(QuoteSink sink) {
    sinks.remove(sink);
  }

  @Override
  public synchronized Subscription follow(String instrument) {
    followed.add(instrument);
    write(List.of(instrument));
    return () -> unfollow(instrument);
  }

  private synchronized void unfollow(String instrument) {
    followed.remove(instrument);
  }

  public synchronized int followers() {
    return followed.size();
  }

  /** Lets about this share of the followed instruments tick. */
  public synchronized void move(double share) {
    List<String> ticking =
        followed.stream().filter(name -> random.nextDouble() < share).toList();
    for (String name : ticking) {
      long step = Math.round(random.nextGaussian() * 6);
      lasts.merge(name, step, (a, b) -> a + b);
    }
    write(ticking);
  }

  private void write(List<String> names) {
    sequence++;
    for (String name : names) {
      QuoteColumns columns = new QuoteColumns(1);
      columns.append(1);
      long close = market.close(name);
      long last =
          lasts.computeIfAbsent(name, key -> close + Math.round(random.nextGaussian() * 40));
      columns.lasts[0] = last;
      columns.bids[0] = last - 2;
      columns.asks[0] = last + 3;
      columns.changes[0] = last - close;
      columns.changeBps[0] = (int) Math.round((last - close) * 10_000.0 / close);
      columns.volumes[0] = 1_000_000 + random.nextInt(9_000_000);
      columns.timesUs[0] = 978_447_600_000_000L + sequence * 1_000_000L;
      columns.flags[0] = 1 << 5;
      for (QuoteSink sink : sinks) {
        sink.write(sink.row(name, 2), columns, 0);
        sink.sequence(sequence);
      }
    }
  }
}
