package io.nexanest.market.adapter.replay;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.table.CsvTable;
import io.nexanest.market.adapter.spi.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a table with a date column and a column of units per US dollar for each currency. */
final class ReplayRates {
  static final String FILE = "data/fx_per_usd_daily_1990_2018.csv";

  private ReplayRates() {}

  /** The rates up to and with a date; an empty cell means no fixing. */
  static List<RawRate> rates(CsvTable table, LocalDate last) {
    List<String> codes = table.columns().stream().skip(1).sorted().toList();
    List<CurrencyCode> currencies = codes.stream().map(CurrencyCode::of).toList();
    List<RawRate> rates = new ArrayList<>();
    for (Row row : table.rows()) {
      LocalDate date = row.date("date");
      if (date.isAfter(last)) {
        break;
      }
      for (CurrencyCode currency : currencies) {
        if (!row.text(currency.code()).isEmpty()) {
          rates.add(new RawRate(date, currency, row.decimal(currency.code())));
        }
      }
    }
    return List.copyOf(rates);
  }
}
