package io.nexanest.market.adapter.spi;

import java.time.LocalDate;
import java.util.List;

/** Daily bars, corporate actions and exchange rates, oldest first. */
public interface HistorySource {
  /**
   * The bars from a date to a date, both included.
   *
   * @throws UnknownSymbolException when the provider has no such symbol
   */
  List<RawBar> bars(String symbol, LocalDate from, LocalDate to);

  /**
   * All corporate actions, by ex-date.
   *
   * @throws UnknownSymbolException when the provider has no such symbol
   */
  List<RawCorporateAction> corporateActions(String symbol);

  /** The rates from a date to a date, both included, by date and then currency. */
  List<RawRate> rates(LocalDate from, LocalDate to);
}
