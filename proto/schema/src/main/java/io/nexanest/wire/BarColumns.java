package io.nexanest.wire;

import io.nexanest.api.market.v1.StreamBarsResponse;

/**
 * A block of daily bars as primitive columns. Prices are integers at the block's scale; the i-th
 * entry of each column belongs to the i-th bar.
 *
 * @param days days since 1970-01-01, ascending
 * @param opens empty where only closes exist, like highs and lows
 * @param volumes empty where there are none
 */
@SuppressWarnings("ArrayRecordComponent")
public record BarColumns(
    int[] days, long[] closes, long[] opens, long[] highs, long[] lows, long[] volumes) {

  /** Throws {@link MalformedValue} if a column that is there has another length. */
  public BarColumns {
    int n = days.length;
    boolean ranged = opens.length == n && highs.length == n && lows.length == n;
    boolean closesOnly = opens.length == 0 && highs.length == 0 && lows.length == 0;
    if (closes.length != n
        || !(ranged || closesOnly)
        || (volumes.length != n && volumes.length != 0)) {
      throw new MalformedValue("the columns of a block of bars are equally long", false);
    }
  }

  public int size() {
    return days.length;
  }

  /** Whether the bars have an open, a high and a low. */
  public boolean ranged() {
    return opens.length > 0;
  }

  /** Writes the columns into a message. */
  public void encode(StreamBarsResponse.Builder to) {
    int day = 0;
    long close = 0;
    for (int i = 0; i < days.length; i++) {
      to.addDaySteps(days[i] - day);
      to.addCloseSteps(closes[i] - close);
      day = days[i];
      close = closes[i];
      if (ranged()) {
        to.addOpenSteps(opens[i] - close);
        to.addHighSteps(highs[i] - close);
        to.addLowSteps(close - lows[i]);
      }
      if (volumes.length > 0) {
        to.addVolumes(volumes[i]);
      }
    }
  }

  /** Reads a message; throws {@link MalformedValue} if its columns are not equally long. */
  public static BarColumns decode(StreamBarsResponse block) {
    int n = block.getDayStepsCount();
    BarColumns columns = new BarColumns(
        new int[n],
        new long[block.getCloseStepsCount()],
        new long[block.getOpenStepsCount()],
        new long[block.getHighStepsCount()],
        new long[block.getLowStepsCount()],
        new long[block.getVolumesCount()]);
    int day = 0;
    long close = 0;
    for (int i = 0; i < n; i++) {
      day += block.getDaySteps(i);
      close += block.getCloseSteps(i);
      columns.days[i] = day;
      columns.closes[i] = close;
      if (columns.ranged()) {
        columns.opens[i] = close + block.getOpenSteps(i);
        columns.highs[i] = close + block.getHighSteps(i);
        columns.lows[i] = close - block.getLowSteps(i);
      }
      if (columns.volumes.length > 0) {
        columns.volumes[i] = block.getVolumes(i);
      }
    }
    return columns;
  }
}
