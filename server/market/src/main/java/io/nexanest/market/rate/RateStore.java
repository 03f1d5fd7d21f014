package io.nexanest.market.rate;

import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The SQL of exchange rates. */
public final class RateStore {
  private RateStore() {}

  /** All rates, by currency. */
  public static Map<String, RateSeries> all(Tx tx) {
    Map<String, List<RateSeries.Rate>> rates = new TreeMap<>();
    Map<String, String> sources = new HashMap<>();
    tx.scan(
        """
        select currency_code, rate_date - date '1970-01-01', units_per_usd, source,
          cast(extract(epoch from known_time) * 1000000 as bigint)
        from market.fx_rate order by currency_code, rate_date, known_time""",
        c -> rates
            .computeIfAbsent(c.text(1), code -> new ArrayList<>())
            .add(new RateSeries.Rate(
                (int) c.number(2),
                c.decimal(3),
                sources.computeIfAbsent(c.text(4), s -> s),
                c.number(5))));
    Map<String, RateSeries> all = new TreeMap<>();
    rates.forEach((code, list) -> all.put(code, new RateSeries(code, list)));
    return all;
  }

  /** Adds rates; those of a day that is there already supersede it from their known time on. */
  public static long insert(Tx tx, Map<String, List<RateSeries.Rate>> fresh, Instant knownTime) {
    return tx.copy(
        "market.fx_rate (currency_code, rate_date, units_per_usd, source, known_time)",
        rows -> fresh.forEach((code, list) -> list.forEach(r -> rows.row(
            code,
            LocalDate.ofEpochDay(r.day()),
            r.unitsPerUsd().toPlainString(),
            r.source(),
            knownTime))));
  }
}
