package io.nexanest.market.quote;

import io.nexanest.market.instrument.Catalogue;
import io.nexanest.platform.stream.ConflatedFeed;
import io.nexanest.wire.QuoteColumns;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The live quotes: takes them from the feed's thread, shows them to any other. */
public final class QuoteHub {
  private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final long EXACT = Long.MAX_VALUE / 20_000;

  private final Catalogue catalogue;
  private final QuoteTable table;
  private final ConflatedFeed marks;
  private final long[] previousCloses;

  /** A hub over the catalogue; a previous close of 0 is none. */
  public QuoteHub(Catalogue catalogue, QuoteTable table, long[] previousCloses) {
    this.catalogue = catalogue;
    this.table = table;
    this.marks = new ConflatedFeed(catalogue.size());
    this.previousCloses = previousCloses.clone();
  }

  /** Takes a quote of the first feed; from one thread at a time. */
  public void accept(int index, Quote quote) {
    accept(index, quote, 0);
  }

  /** Takes a quote of the feed of that rank; from one thread at a time. */
  public void accept(int index, Quote quote, int feed) {
    long sequence = table.store(index, quote, feed);
    marks.publish(index);
    table.publish(sequence);
  }

  public long sequence() {
    return table.sequence();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  QuoteTable table() {
    return table;
  }

  ConflatedFeed feed() {
    return marks;
  }

  /** Appends a row to the columns, with its change against the previous close. */
  void append(QuoteColumns columns, int handle, int index, long[] row) {
    int i = columns.append(handle);
    columns.timesUs[i] = row[QuoteRow.TIME];
    columns.bids[i] = row[QuoteRow.BID];
    columns.asks[i] = row[QuoteRow.ASK];
    columns.lasts[i] = row[QuoteRow.LAST];
    columns.bidSizes[i] = row[QuoteRow.BID_SIZE];
    columns.askSizes[i] = row[QuoteRow.ASK_SIZE];
    columns.volumes[i] = row[QuoteRow.VOLUME];
    columns.flags[i] = (int) row[QuoteRow.FLAGS];
    columns.feeds[i] = (int) (row[QuoteRow.FLAGS] >>> 32);
    long close = previousCloses[index];
    boolean known = close > 0 && (row[QuoteRow.FLAGS] & QuoteColumns.NO_LAST) == 0;
    columns.changes[i] = known ? row[QuoteRow.LAST] - close : 0;
    columns.changeBps[i] = known ? basisPoints(columns.changes[i], close) : 0;
  }

  /** The change in hundredths of a percent, half to even; the int's end for what is beyond it. */
  static int basisPoints(long change, long close) {
    if (Math.abs(change) < EXACT && close < EXACT) {
      long twice = change * 20_000;
      if (twice % close != 0 || (twice / close) % 2 == 0) {
        // Not half-way between two whole numbers: the nearest one is all there is to choose.
        return Math.clamp(
            Math.floorDiv(twice + close, 2 * close), -Integer.MAX_VALUE, Integer.MAX_VALUE);
      }
    }
    return clamp(BigDecimal.valueOf(change)
        .multiply(BASIS_POINTS)
        .divide(BigDecimal.valueOf(close), 0, RoundingMode.HALF_EVEN));
  }

  private static int clamp(BigDecimal value) {
    return value.min(MOST).max(MOST.negate()).intValueExact();
  }
}
