package io.nexanest.market.adapter.csv;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.paced.TickSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The last close of each instrument, over and over: files have no live quotes. */
final class ClosingQuotes implements TickSource {
  private final Map<String, RawBar> bars = new LinkedHashMap<>();
  private final List<RawBar> order;

  ClosingQuotes(List<RawBar> lastBars) {
    lastBars.forEach(bar -> bars.put(bar.symbol(), bar));
    this.order = List.copyOf(lastBars);
  }

  @Override
  public Set<String> symbols() {
    return bars.keySet();
  }

  @Override
  public RawTick at(long n) {
    return tick(order.get((int) (n % order.size())));
  }

  @Override
  public RawTick of(String symbol, long n) {
    RawBar bar = bars.get(symbol);
    if (bar == null) {
      throw new IllegalArgumentException("no symbol '" + symbol + "' among " + symbols());
    }
    return tick(bar);
  }

  private static RawTick tick(RawBar bar) {
    int flags = QuoteFlags.NO_BID | QuoteFlags.NO_ASK | QuoteFlags.DELAYED;
    long endOfDay = bar.date().plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    return new RawTick(
        bar.symbol(),
        bar.scale(),
        0,
        0,
        bar.close(),
        0,
        0,
        bar.volume(),
        endOfDay * 1_000_000 - 1,
        flags);
  }
}
