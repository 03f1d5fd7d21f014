package io.nexanest.core.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A quantity at the end of each date on which it changed. */
final class DatedQuantity {
  private final NavigableMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
  private BigDecimal latest = BigDecimal.ZERO;

  void set(LocalDate date, BigDecimal quantity) {
    byDate.put(date, quantity);
    latest = quantity;
  }

  void add(LocalDate date, BigDecimal change) {
    set(date, latest.add(change));
  }

  BigDecimal latest() {
    return latest;
  }

  BigDecimal on(LocalDate date) {
    Map.Entry<LocalDate, BigDecimal> last = byDate.floorEntry(date);
    return last == null ? BigDecimal.ZERO : last.getValue();
  }
}
