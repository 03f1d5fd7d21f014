package io.nexanest.market.adapter.rig;

import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.book.OrderBook;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.feed.FeedListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rebuilds from events alone what a feed knows, and keeps what it was told. */
public final class Recorder implements FeedListener {
  private final Map<String, OrderBook> books = new TreeMap<>();
  private final Map<String, TreeMap<Long, String>> trades = new TreeMap<>();
  private final Map<String, MarketEvent.Quote> quotes = new TreeMap<>();
  private final Map<String, InstrumentState> instruments = new TreeMap<>();
  private final List<String> doubles = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<MarketEvent.Gap> gaps = new ArrayList<>();

  @Override
  public synchronized void onEvent(MarketEvent event) {
    String symbol = event.origin().symbol();
    switch (event) {
      case MarketEvent.OfBook change ->
        books.computeIfAbsent(symbol, _ -> new OrderBook()).apply(change);
      case MarketEvent.Trade trade -> {
        String line = trade.price().text() + " × " + trade.size().text();
        String before = trades
            .computeIfAbsent(symbol, _ -> new TreeMap<>())
            .put(Long.parseLong(trade.id().replaceFirst(".*[^0-9]", "")), line);
        if (before != null) {
          doubles.add(symbol + ' ' + trade.id());
        }
      }
      case MarketEvent.Quote quote -> quotes.put(symbol, quote);
      case MarketEvent.Gap gap -> gaps.add(gap);
      case MarketEvent.TradeCorrection _,
          MarketEvent.TradeCancel _,
          MarketEvent.Bar _,
          MarketEvent.Status _,
          MarketEvent.Band _ -> {}
    }
  }

  @Override
  public synchronized void onInstrument(String symbol, InstrumentState state, String reason) {
    instruments.put(symbol, state);
    states.add(symbol + ' ' + state + ' ' + reason);
  }

  @Override
  public synchronized void onFeed(FeedState state, String detail) {
    states.add(state + " " + detail);
  }

  /** Trades that were told twice. */
  public synchronized List<String> doubles() {
    return List.copyOf(doubles);
  }

  public synchronized List<MarketEvent.Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** What was said of states, in order. */
  public synchronized List<String> states() {
    return List.copyOf(states);
  }

  public synchronized boolean allLive() {
    return !instruments.isEmpty()
        && instruments.values().stream().allMatch(s -> s == InstrumentState.LIVE);
  }

  /** The first trade that was told of a symbol; -1 if none. */
  public synchronized long firstTrade(String symbol) {
    TreeMap<Long, String> told = trades.getOrDefault(symbol, new TreeMap<>());
    return told.isEmpty() ? -1 : told.firstKey();
  }

  /** Books, last prices, best bids and asks, and trades. */
  public synchronized String dump() {
    StringBuilder text = new StringBuilder();
    trades.forEach((symbol, all) -> {
      text.append(symbol).append('\n');
      OrderBook book = books.getOrDefault(symbol, new OrderBook());
      text.append(book.dump());
      MarketEvent.Quote quote = quotes.get(symbol);
      if (quote != null) {
        text.append("top ").append(quote.bid().price().text()).append(' ');
        text.append(quote.ask().price().text()).append('\n');
      }
      text.append("last ").append(all.lastEntry().getValue()).append('\n');
      all.forEach((id, line) -> text.append(id).append(' ').append(line).append('\n'));
    });
    return text.toString();
  }
}
