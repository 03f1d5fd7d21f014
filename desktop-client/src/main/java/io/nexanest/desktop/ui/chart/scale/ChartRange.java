package io.nexanest.desktop.ui.chart.scale;

import java.time.LocalDate;

/** How far back a chart shows. */
public enum ChartRange {
  ONE_MONTH("1M", 1),
  THREE_MONTHS("3M", 3),
  SIX_MONTHS("6M", 6),
  ONE_YEAR("1Y", 12),
  THREE_YEARS("3Y", 36),
  ALL("All", 0);

  private final String title;
  private final int months;

  ChartRange(String title, int months) {
    this.title = title;
    this.months = months;
  }

  public String title() {
    return title;
  }

  /** The index of the first day shown. */
  public int first(long[] days) {
    if (months == 0 || days.length == 0) {
      return 0;
    }
    long start = LocalDate.ofEpochDay(days[days.length - 1]).minusMonths(months).toEpochDay();
    int low = 0;
    int high = days.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(low, Math.max(0, days.length - 2));
  }
}
