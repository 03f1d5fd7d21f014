package io.nexanest.market.adapter.spi.book;

import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookSnapshot;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookUpdate;
import io.nexanest.market.adapter.spi.event.MarketEvent.OfBook;
import io.nexanest.market.adapter.spi.event.Scaled;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** An instrument's book by price levels. For one thread. */
public final class OrderBook {
  private static final int MOST_LEVELS = 100_000;
  private static final int CHECKED_LEVELS = 10;

  private final NavigableMap<Scaled, Level> bids = new TreeMap<>(Comparator.reverseOrder());
  private final NavigableMap<Scaled, Level> asks = new TreeMap<>();
  private int depth;
  private boolean filled;

  /** Whether a snapshot has come since it was emptied. */
  public boolean filled() {
    return filled;
  }

  /** Forgets all. */
  public void empty() {
    bids.clear();
    asks.clear();
    filled = false;
  }

  /** Puts a snapshot in place, or changes levels by an update, and keeps to the depth. */
  public void apply(OfBook event) {
    switch (event) {
      case BookSnapshot snapshot -> {
        empty();
        depth = snapshot.depth();
        filled = true;
      }
      case BookUpdate _ -> {}
    }
    change(bids, event.bids());
    change(asks, event.asks());
  }

  private void change(NavigableMap<Scaled, Level> side, List<Level> levels) {
    for (Level level : levels) {
      if (level.size().isZero()) {
        side.remove(level.price());
      } else {
        // The key, too, has to be the text that was sent last.
        side.remove(level.price());
        side.put(level.price(), level);
      }
    }
    int most = depth == 0 ? MOST_LEVELS : depth;
    while (side.size() > most) {
      side.pollLastEntry();
    }
  }

  /** The best bid; NONE where there is none. */
  public Level bid() {
    return bids.isEmpty() ? Level.NONE : bids.firstEntry().getValue();
  }

  /** The best ask; NONE where there is none. */
  public Level ask() {
    return asks.isEmpty() ? Level.NONE : asks.firstEntry().getValue();
  }

  /** Whether the best bid is above the best ask. */
  public boolean crossed() {
    return !bids.isEmpty() && !asks.isEmpty() && bids.firstKey().compareTo(asks.firstKey()) > 0;
  }

  /**
   * The CRC32 of the ten best asks and then bids, price and size of each as sent, without the point
   * and without leading zeros.
   */
  public long crc32() {
    StringBuilder said = new StringBuilder(400);
    for (NavigableMap<Scaled, Level> side : List.of(asks, bids)) {
      side.values().stream()
          .limit(CHECKED_LEVELS)
          .forEach(
              level -> said.append(level.price().units()).append(level.size().units()));
    }
    CRC32 sum = new CRC32();
    for (int i = 0; i < said.length(); i++) {
      sum.update(said.charAt(i));
    }
    return sum.getValue();
  }

  /** All levels from the highest price down, the same text for the same book. */
  public String dump() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Scaled, Level> ask : asks.descendingMap().entrySet()) {
      line(text, "ask", ask.getValue());
    }
    for (Level bid : bids.values()) {
      line(text, "bid", bid);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String side, Level level) {
    text.append(side)
        .append(' ')
        .append(level.price().text())
        .append(" × ")
        .append(level.size().text())
        .append('\n');
  }
}
