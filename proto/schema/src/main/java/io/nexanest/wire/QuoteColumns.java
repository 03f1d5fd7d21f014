package io.nexanest.wire;

import io.nexanest.api.market.v1.QuoteBatch;

/**
 * A batch of quotes as primitive columns, read and written in one pass. Prices are integers at the
 * instrument's scale; the i-th entry of each column belongs to the i-th quote.
 */
public final class QuoteColumns {
  /** A flag: there is no last price. */
  public static final int NO_LAST = 1 << 2;

  /** A flag: a generator made it. */
  public static final int SIMULATED = 1 << 5;

  /** A flag: what the feed says is in doubt; the last price is the last one that was not. */
  public static final int SUSPECT = 1 << 6;

  /** A flag: its feed fell silent. */
  public static final int STALE = 1 << 7;

  /** A flag: the price is not of the feed that is preferred for the instrument. */
  public static final int FALLBACK = 1 << 9;

  /** A flag: the venue does not trade at this hour. */
  public static final int CLOSED = 1 << 10;

  public final int[] handles;
  public final long[] timesUs;
  public final long[] bids;
  public final long[] asks;
  public final long[] lasts;
  public final long[] bidSizes;
  public final long[] askSizes;
  public final long[] volumes;
  public final long[] changes;
  public final int[] changeBps;
  public final int[] flags;
  /** Which feed, by its place in the list of feeds. */
  public final int[] feeds;

  private int size;

  /** Empty columns with room for so many quotes. */
  public QuoteColumns(int capacity) {
    handles = new int[capacity];
    timesUs = new long[capacity];
    bids = new long[capacity];
    asks = new long[capacity];
    lasts = new long[capacity];
    bidSizes = new long[capacity];
    askSizes = new long[capacity];
    volumes = new long[capacity];
    changes = new long[capacity];
    changeBps = new int[capacity];
    flags = new int[capacity];
    feeds = new int[capacity];
  }

  public int size() {
    return size;
  }

  /** Takes the next row; its columns are then set by index. */
  public int append(int handle) {
    if (size > 0 && handle <= handles[size - 1]) {
      throw new IllegalArgumentException(
          "handles ascend: " + handle + " after " + handles[size - 1]);
    }
    handles[size] = handle;
    return size++;
  }

  /** Forgets all rows, keeps the room. */
  public void clear() {
    size = 0;
  }

  /** Writes the rows into a message; ages are rounded to milliseconds. */
  public void encode(QuoteBatch.Builder to) {
    long base = 0;
    boolean flagged = false;
    boolean several = false;
    for (int i = 0; i < size; i++) {
      base = Math.max(base, timesUs[i]);
      flagged |= flags[i] != 0;
      several |= feeds[i] != 0;
    }
    to.setBaseTimeUs(base);
    int before = 0;
    for (int i = 0; i < size; i++) {
      to.addHandleSteps(handles[i] - before);
      before = handles[i];
      to.addAgeMs((int) Math.min(Integer.MAX_VALUE, (base - timesUs[i]) / 1000));
      to.addBids(bids[i]);
      to.addAskSteps(asks[i] - bids[i]);
      to.addLastSteps(lasts[i] - bids[i]);
      to.addBidSizes(bidSizes[i]);
      to.addAskSizes(askSizes[i]);
      to.addVolumes(volumes[i]);
      to.addChanges(changes[i]);
      to.addChangeBps(changeBps[i]);
      if (flagged) {
        to.addFlags(flags[i]);
      }
      if (several) {
        to.addFeeds(feeds[i]);
      }
    }
  }

  /** Reads a message; throws {@link MalformedValue} if its columns are not equally long. */
  public static QuoteColumns decode(QuoteBatch batch) {
    int n = batch.getHandleStepsCount();
    boolean whole = batch.getAgeMsCount() == n
        && batch.getBidsCount() == n
        && batch.getAskStepsCount() == n
        && batch.getLastStepsCount() == n
        && batch.getBidSizesCount() == n
        && batch.getAskSizesCount() == n
        && batch.getVolumesCount() == n
        && batch.getChangesCount() == n
        && batch.getChangeBpsCount() == n
        && (batch.getFlagsCount() == n || batch.getFlagsCount() == 0)
        && (batch.getFeedsCount() == n || batch.getFeedsCount() == 0);
    if (!whole) {
      throw new MalformedValue("the columns of a quote batch are equally long", false);
    }
    QuoteColumns columns = new QuoteColumns(n);
    int handle = 0;
    for (int i = 0; i < n; i++) {
      handle += batch.getHandleSteps(i);
      columns.append(handle);
      columns.timesUs[i] = batch.getBaseTimeUs() - batch.getAgeMs(i) * 1000L;
      columns.bids[i] = batch.getBids(i);
      columns.asks[i] = batch.getBids(i) + batch.getAskSteps(i);
      columns.lasts[i] = batch.getBids(i) + batch.getLastSteps(i);
      columns.bidSizes[i] = batch.getBidSizes(i);
      columns.askSizes[i] = batch.getAskSizes(i);
      columns.volumes[i] = batch.getVolumes(i);
      columns.changes[i] = batch.getChanges(i);
      columns.changeBps[i] = batch.getChangeBps(i);
      columns.flags[i] = batch.getFlagsCount() == 0 ? 0 : batch.getFlags(i);
      columns.feeds[i] = batch.getFeedsCount() == 0 ? 0 : batch.getFeeds(i);
    }
    return columns;
  }
}
