package io.nexanest.desktop.ui.chart.scale;

import io.nexanest.desktop.ui.format.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where a time axis has its labels: at changes of day, month or year, as room allows. */
public final class DayTicks {
  /** A label at an index of the series. */
  public record Tick(int index, String text, boolean strong) {}

  private DayTicks() {}

  public static List<Tick> of(long[] days, int from, int to, int most, Moments moments) {
    List<Tick> ticks = new ArrayList<>();
    if (to - from < 2) {
      return ticks;
    }
    long span = days[to - 1] - days[from] + 1;
    int months = (int) Math.ceil(span / 30.44 / Math.max(1, most));
    if (span < 50) {
      int stride = Math.max(1, (to - from) / Math.max(1, most));
      for (int i = from + stride / 2; i < to; i += stride) {
        LocalDate date = LocalDate.ofEpochDay(days[i]);
        ticks.add(new Tick(i, date.getDayOfMonth() + " " + moments.month(date), false));
      }
      return ticks;
    }
    int unit = months <= 1 ? 1 : months <= 3 ? 3 : months <= 6 ? 6 : (months + 11) / 12 * 12;
    long before = bucket(days[from], unit);
    for (int i = from + 1; i < to; i++) {
      long now = bucket(days[i], unit);
      if (now != before) {
        LocalDate date = LocalDate.ofEpochDay(days[i]);
        boolean year = date.getMonthValue() <= unit || unit >= 12;
        ticks.add(new Tick(i, year ? String.valueOf(date.getYear()) : moments.month(date), year));
        before = now;
      }
      // Far outside of a boundary the next days can be passed over.
      if (unit >= 3 && i + 16 < to && bucket(days[i + 16], unit) == now) {
        i += 15;
      }
    }
    return ticks;
  }

  private static long bucket(long day, int months) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return Math.floorDiv(date.getYear() * 12L + date.getMonthValue() - 1, months);
  }
}
