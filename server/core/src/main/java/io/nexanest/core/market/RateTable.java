package io.nexanest.core.market;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rates in memory, kept as units of each currency for one USD, by the rule of figures F1. */
public final class RateTable implements RateSource {
  /** Units of the currency for one USD on a date. */
  public record PerUsd(CurrencyCode currency, LocalDate date, BigDecimal value, String source) {}

  private static final CurrencyCode USD = CurrencyCode.of("USD");

  private final Map<CurrencyCode, NavigableMap<LocalDate, PerUsd>> rows = new HashMap<>();
  private final TreeSet<LocalDate> dates = new TreeSet<>();

  /** Throws IllegalArgumentException for a rate that is not more than zero. */
  public RateTable(List<PerUsd> table) {
    add(table);
  }

  private RateTable(RateTable base, List<PerUsd> more) {
    base.rows.forEach((currency, known) -> rows.put(currency, new TreeMap<>(known)));
    dates.addAll(base.dates);
    add(more);
  }

  /** A table with these rates besides, each in the place of the one of its date. */
  public RateTable with(List<PerUsd> more) {
    return more.isEmpty() ? this : new RateTable(this, more);
  }

  private void add(List<PerUsd> table) {
    for (PerUsd row : table) {
      if (row.value().signum() <= 0) {
        throw new IllegalArgumentException("a rate is more than zero, unlike " + row);
      }
      rows.computeIfAbsent(row.currency(), c -> new TreeMap<>()).put(row.date(), row);
      dates.add(row.date());
    }
  }

  @Override
  public RateAnswer rate(CurrencyCode from, CurrencyCode to, LocalDate date) {
    if (from.equals(to)) {
      return RateAnswer.identity(from, date);
    }
    Optional<PerUsd> divisor = perUsd(from, date);
    Optional<PerUsd> dividend = perUsd(to, date);
    if (divisor.isEmpty() || dividend.isEmpty()) {
      return new RateAnswer.Missing(from, to, date);
    }
    PerUsd a = divisor.get();
    PerUsd b = dividend.get();
    BigDecimal value = Rounding.RATE.divide(b.value(), a.value(), to);
    return new RateAnswer.Known(from, to, value, provenance(a, b, date));
  }

  @Override
  public Optional<LocalDate> previousDate(LocalDate date) {
    return Optional.ofNullable(dates.floor(date)).map(dates::lower);
  }

  private Optional<PerUsd> perUsd(CurrencyCode currency, LocalDate date) {
    if (currency.equals(USD)) {
      return Optional.of(new PerUsd(USD, date, BigDecimal.ONE, ""));
    }
    return Optional.ofNullable(rows.get(currency)).map(known -> {
      Map.Entry<LocalDate, PerUsd> last = known.floorEntry(date);
      return last == null ? known.firstEntry().getValue() : last.getValue();
    });
  }

  /** Of a cross rate's two halves the one that fits worse speaks for both. */
  private static Provenance provenance(PerUsd a, PerUsd b, LocalDate asked) {
    String source = a.source().isEmpty() || a.source().equals(b.source()) ? b.source() : a.source();
    LocalDate later = a.date().isAfter(b.date()) ? a.date() : b.date();
    if (later.isAfter(asked)) {
      return new Provenance(source, later, Standing.FIRST_KNOWN);
    }
    LocalDate earlier = a.date().isBefore(b.date()) ? a.date() : b.date();
    Standing standing = earlier.equals(asked) ? Standing.OF_THE_DAY : Standing.LAST_KNOWN;
    return new Provenance(source, earlier, standing);
  }
}
