package io.nexanest.market.adapter.synthetic;

import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import java.time.LocalDate;
import java.util.List;

/**
 * Invented bars for every weekday of the ten years up to the business date; no actions, no rates.
 */
record SyntheticHistory(int count, LocalDate businessDate, SyntheticLevels levels)
    implements HistorySource {
  private static final int YEARS = 10;

  @Override
  public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
    int stream = stream(symbol);
    LocalDate first = businessDate.minusYears(YEARS);
    LocalDate begin = from.isBefore(first) ? first : from;
    LocalDate end = to.isAfter(businessDate) ? businessDate : to;
    if (begin.isAfter(end)) {
      return List.of();
    }
    return begin
        .datesUntil(end.plusDays(1))
        .filter(SyntheticCalendar::isSession)
        .map(date -> bar(symbol, stream, date))
        .toList();
  }

  private RawBar bar(String symbol, int stream, LocalDate date) {
    long close = Math.round(levels.close(stream, date));
    long open = Math.round(levels.close(stream, date.minusDays(1)));
    long high = Math.max(open, close) + close / 200;
    long low = Math.min(open, close) - close / 200;
    long volume = 10_000L + 100L * Math.floorMod(date.toEpochDay() * 31 + stream, 5_000L);
    return new RawBar(symbol, date, SyntheticLevels.SCALE, open, high, low, close, volume, false);
  }

  @Override
  public List<RawCorporateAction> corporateActions(String symbol) {
    stream(symbol);
    return List.of();
  }

  @Override
  public List<RawRate> rates(LocalDate from, LocalDate to) {
    return List.of();
  }

  private int stream(String symbol) {
    if (symbol.matches("SYN\\d{4,7}")) {
      int index = Integer.parseInt(symbol.substring(3)) - 1;
      if (index >= 0 && index < count && SyntheticExchange.symbol(index).equals(symbol)) {
        return index;
      }
    }
    throw new UnknownSymbolException(SyntheticProviderFactory.ID, symbol);
  }
}
