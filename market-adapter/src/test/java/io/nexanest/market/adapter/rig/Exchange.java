package io.nexanest.market.adapter.rig;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** A market by chance: books that are never crossed, and trades that are numbered. */
public final class Exchange {
  private static final int REACH = 30;

  /** A price and a size, as text. */
  public record Cell(String price, String size) {}

  /** Something that happened. */
  public sealed interface Happening {
    String symbol();
  }

  /** Levels that changed; ids count from first to last. */
  public record Change(String symbol, long first, long last, List<Cell> bids, List<Cell> asks)
      implements Happening {}

  /** A trade. */
  public record Deal(String symbol, long id, String price, String size, boolean buy, long at)
      implements Happening {}

  private static final class Market {
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private final List<Deal> deals = new ArrayList<>();
    private long mid;
    private long updates = 1_000;
  }

  private final Map<String, Market> markets = new TreeMap<>();
  private final List<String> symbols;
  private final Random random;

  public Exchange(List<String> symbols, long seed) {
    this.symbols = List.copyOf(symbols);
    this.random = new Random(seed);
    for (String symbol : symbols) {
      Market market = new Market();
      market.mid = 450_000 + random.nextInt(1_000);
      for (int i = 1; i <= REACH; i++) {
        market.bids.put(market.mid - i, size());
        market.asks.put(market.mid + i, size());
      }
      markets.put(symbol, market);
    }
  }

  public List<String> symbols() {
    return symbols;
  }

  private long size() {
    return 1 + random.nextInt(500_000_000);
  }

  /** Something happens at a time. */
  public Happening step(long at) {
    return step(symbols.get(random.nextInt(symbols.size())), random.nextInt(5) == 0, at);
  }

  /** Something happens to a symbol. */
  public Happening step(String symbol, boolean deal, long at) {
    Market market = market(symbol);
    return deal ? deal(symbol, market, at) : change(symbol, market);
  }

  private Deal deal(String symbol, Market market, long at) {
    boolean buy = random.nextBoolean();
    long price = buy ? market.asks.firstKey() : market.bids.firstKey();
    Deal deal = new Deal(symbol, market.deals.size() + 1, price(price), units(size()), buy, at);
    market.deals.add(deal);
    return deal;
  }

  private Change change(String symbol, Market market) {
    long first = market.updates + 1;
    market.updates += 1 + random.nextInt(3);
    market.mid += random.nextInt(3) - 1;
    NavigableMap<Long, Long> bids = new TreeMap<>();
    NavigableMap<Long, Long> asks = new TreeMap<>();
    for (Long price : List.copyOf(market.bids.headMap(market.mid, true).keySet())) {
      market.bids.remove(price);
      bids.put(price, 0L);
    }
    for (Long price : List.copyOf(market.asks.headMap(market.mid, true).keySet())) {
      market.asks.remove(price);
      asks.put(price, 0L);
    }
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      put(market.bids, bids, market.mid - 1 - random.nextInt(REACH));
      put(market.asks, asks, market.mid + 1 + random.nextInt(REACH));
    }
    put(market.bids, bids, market.mid - 1);
    put(market.asks, asks, market.mid + 1);
    return new Change(symbol, first, market.updates, cells(bids), cells(asks));
  }

  private void put(NavigableMap<Long, Long> side, NavigableMap<Long, Long> changed, long price) {
    boolean away = side.size() > REACH / 2 && side.containsKey(price) && random.nextInt(3) == 0;
    if (away) {
      side.remove(price);
      changed.put(price, 0L);
    } else {
      long size = size();
      side.put(price, size);
      changed.put(price, size);
    }
  }

  private static List<Cell> cells(NavigableMap<Long, Long> levels) {
    return levels.entrySet().stream()
        .map(level -> new Cell(price(level.getKey()), units(level.getValue())))
        .toList();
  }

  public List<Cell> bids(String symbol, int depth) {
    return cells(market(symbol).bids).stream().limit(depth).toList();
  }

  public List<Cell> asks(String symbol, int depth) {
    return cells(market(symbol).asks).stream().limit(depth).toList();
  }

  public long lastUpdate(String symbol) {
    return market(symbol).updates;
  }

  /** All trades of a symbol, oldest first. */
  public List<Deal> deals(String symbol) {
    return List.copyOf(market(symbol).deals);
  }

  private Market market(String symbol) {
    Market market = markets.get(symbol);
    if (market == null) {
      throw new IllegalArgumentException("no market '" + symbol + "'");
    }
    return market;
  }

  private static String price(long tenths) {
    return BigDecimal.valueOf(tenths, 1).toPlainString();
  }

  private static String units(long units) {
    return BigDecimal.valueOf(units, 8).toPlainString();
  }
}
