package io.nexanest.desktop.live;

import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.market.FeedStatus;
import io.nexanest.desktop.gateway.market.QuoteSink;
import io.nexanest.kernel.live.DirtySet;
import io.nexanest.wire.QuoteColumns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The latest quote of each instrument, in columns of longs by row.
 *
 * <p>One thread writes at a time (the stream's), the window's thread reads. A row is guarded by its
 * version: the writer makes it odd, stores the columns, makes it even, and only then marks the row
 * in each watcher's set. A reader that meets an odd or a changed version reads again; since the
 * writer never waits, that ends. A mark follows the values it stands for, so the worst that can
 * happen is that a row is read twice. Nothing is allocated for a quote.
 */
public final class QuoteBoard implements QuoteSink {
  /** Rows that a board has room for. */
  public static final int CAPACITY = 8192;

  static final int BID = 0;
  static final int ASK = 1;
  static final int LAST = 2;
  static final int CHANGE = 3;
  static final int CHANGE_BPS = 4;
  static final int VOLUME = 5;
  static final int TIME_US = 6;
  static final int FLAGS = 7;
  static final int COLUMNS = 8;

  private final AtomicLongArray values = new AtomicLongArray(CAPACITY * COLUMNS);
  private final AtomicLongArray versions = new AtomicLongArray(CAPACITY);
  private final AtomicLongArray scales = new AtomicLongArray(CAPACITY);
  private final Map<String, Integer> rows = new ConcurrentHashMap<>();
  private final List<DirtySet> watchers = new CopyOnWriteArrayList<>();
  private final StreamHealth health;

  public QuoteBoard(StreamHealth health) {
    this.health = health;
  }

  /** A set in which every row is marked that is written from now on. */
  public DirtySet watch() {
    DirtySet set = new DirtySet(CAPACITY);
    watchers.add(set);
    return set;
  }

  public void unwatch(DirtySet set) {
    watchers.remove(set);
  }

  int watcherCount() {
    return watchers.size();
  }

  /** The row of an instrument, given on first asking. */
  public int row(String instrument) {
    return rows.computeIfAbsent(instrument, name -> next());
  }

  private int next() {
    int row = rows.size();
    if (row >= CAPACITY) {
      throw new IllegalStateException("a board has room for " + CAPACITY + " instruments");
    }
    return row;
  }

  @Override
  public int row(String instrument, int priceScale) {
    int row = row(instrument);
    scales.setRelease(row, priceScale);
    return row;
  }

  @Override
  public void write(int row, QuoteColumns batch, int i) {
    long version = versions.get(row);
    versions.set(row, version + 1);
    int at = row * COLUMNS;
    values.set(at + BID, batch.bids[i]);
    values.set(at + ASK, batch.asks[i]);
    values.set(at + LAST, batch.lasts[i]);
    values.set(at + CHANGE, batch.changes[i]);
    values.set(at + CHANGE_BPS, batch.changeBps[i]);
    values.set(at + VOLUME, batch.volumes[i]);
    values.set(at + TIME_US, batch.timesUs[i]);
    values.set(at + FLAGS, batch.flags[i]);
    versions.set(row, version + 2);
    for (DirtySet watcher : watchers) {
      watcher.mark(row);
    }
  }

  /** Copies a row into a cell; false if nothing was ever written there. */
  boolean read(int row, QuoteCell into) {
    while (true) {
      long before = versions.get(row);
      if (before == 0) {
        return false;
      }
      if ((before & 1) == 0) {
        int at = row * COLUMNS;
        for (int column = 0; column < COLUMNS; column++) {
          into.set(column, values.get(at + column));
        }
        into.scale((int) scales.get(row));
        if (versions.get(row) == before) {
          return true;
        }
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void sequence(long quoteSequence) {
    health.sequence(quoteSequence);
  }

  @Override
  public void feed(FeedStatus status) {
    health.feed(status);
  }

  @Override
  public void link(LinkState state) {
    health.quotes(state);
  }
}
