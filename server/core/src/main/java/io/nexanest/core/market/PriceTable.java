package io.nexanest.core.market;

import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Closes in memory, by the rule of figures F1. */
public final class PriceTable implements PriceSource {
  /** One close as traded, in the instrument's currency. */
  public record Close(InstrumentId instrument, LocalDate date, BigDecimal value, String source) {}

  private final Map<InstrumentId, NavigableMap<LocalDate, Close>> closes = new HashMap<>();

  /** Of two closes of one session the later in the list counts. */
  public PriceTable(List<Close> rows) {
    for (Close row : rows) {
      closes.computeIfAbsent(row.instrument(), i -> new TreeMap<>()).put(row.date(), row);
    }
  }

  private PriceTable(PriceTable base, List<Close> more) {
    base.closes.forEach((instrument, known) -> closes.put(instrument, new TreeMap<>(known)));
    for (Close row : more) {
      closes.computeIfAbsent(row.instrument(), i -> new TreeMap<>()).put(row.date(), row);
    }
  }

  /** A table with these closes besides, each in the place of the one of its session. */
  public PriceTable with(List<Close> more) {
    return more.isEmpty() ? this : new PriceTable(this, more);
  }

  /** What is known of an instrument up to and with that date, the oldest first. */
  public Collection<Close> closes(InstrumentId instrument, LocalDate to) {
    NavigableMap<LocalDate, Close> known = closes.get(instrument);
    return known == null
        ? List.of()
        : Collections.unmodifiableCollection(known.headMap(to, true).values());
  }

  @Override
  public PriceAnswer price(InstrumentId instrument, LocalDate date) {
    NavigableMap<LocalDate, Close> known = closes.get(instrument);
    if (known == null) {
      return new PriceAnswer.Missing(instrument, date);
    }
    Map.Entry<LocalDate, Close> last = known.floorEntry(date);
    Close close = last == null ? known.firstEntry().getValue() : last.getValue();
    Provenance provenance = new Provenance(close.source(), close.date(), standing(close, date));
    return new PriceAnswer.Known(instrument, close.value(), provenance);
  }

  @Override
  public Optional<LocalDate> session(InstrumentId instrument, LocalDate date) {
    return Optional.ofNullable(closes.get(instrument)).map(known -> known.floorKey(date));
  }

  private static Standing standing(Close close, LocalDate asked) {
    if (close.date().isAfter(asked)) {
      return Standing.FIRST_KNOWN;
    }
    return close.date().equals(asked) ? Standing.OF_THE_DAY : Standing.LAST_KNOWN;
  }
}
