package io.nexanest.core.simulation.market;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Units of each currency for one USD by date; the last known counts, else the first. */
public record PlainRates(Map<CurrencyCode, TreeMap<LocalDate, BigDecimal>> perUsd) {
  /** Units of the other currency for one. */
  public BigDecimal rate(CurrencyCode from, CurrencyCode to, LocalDate date) {
    return from.equals(to)
        ? BigDecimal.ONE
        : perUsd(to, date).divide(perUsd(from, date), 10, RoundingMode.HALF_EVEN);
  }

  private BigDecimal perUsd(CurrencyCode currency, LocalDate date) {
    TreeMap<LocalDate, BigDecimal> rows = perUsd.getOrDefault(currency, new TreeMap<>());
    if (rows.isEmpty()) {
      return BigDecimal.ONE;
    }
    LocalDate last = rows.floorKey(date);
    return rows.getOrDefault(last == null ? rows.firstKey() : last, BigDecimal.ONE);
  }
}
