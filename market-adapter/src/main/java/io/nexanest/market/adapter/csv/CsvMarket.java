package io.nexanest.market.adapter.csv;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.ReferenceSource;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.table.CsvTable;
import io.nexanest.market.adapter.spi.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A market out of tables. Instruments: symbol, name, isin, sector, currency, mic, asset_class.
 * Bars: symbol, date, open, high, low, close, volume, as traded; an empty open means that the close
 * is all that is known. Rates: date, currency, units_per_usd.
 */
final class CsvMarket implements HistorySource, ReferenceSource {
  private final List<RawInstrument> instruments;
  private final Map<String, List<RawBar>> bars = new TreeMap<>();
  private final List<RawRate> rates;

  CsvMarket(CsvTable instruments, CsvTable bars, List<CsvTable> rates, int scale) {
    this.instruments = instruments.rows().stream()
        .map(CsvMarket::instrument)
        .sorted(Comparator.comparing(RawInstrument::symbol))
        .toList();
    this.instruments.forEach(i -> this.bars.put(i.symbol(), new ArrayList<>()));
    for (Row row : bars.rows()) {
      List<RawBar> own = this.bars.get(row.text("symbol"));
      if (own == null) {
        throw row.refusal("has symbol '" + row.text("symbol") + "', which " + instruments.name()
            + " does not have");
      }
      own.add(bar(row, scale));
    }
    this.bars.values().forEach(own -> own.sort(Comparator.comparing(RawBar::date)));
    this.rates = rates.stream()
        .flatMap(table -> table.rows().stream())
        .map(CsvMarket::rate)
        .sorted(Comparator.comparing(RawRate::date).thenComparing(RawRate::currency))
        .toList();
  }

  private static RawInstrument instrument(Row row) {
    return new RawInstrument(
        row.text("symbol"),
        row.text("name"),
        row.text("isin"),
        row.text("sector"),
        CurrencyCode.of(row.text("currency")),
        row.text("mic"),
        row.text("asset_class"));
  }

  private static RawBar bar(Row row, int scale) {
    String symbol = row.text("symbol");
    long close = row.scaled("close", scale);
    if (row.text("open").isEmpty()) {
      return RawBar.closeOnly(symbol, row.date("date"), scale, close);
    }
    return new RawBar(
        symbol,
        row.date("date"),
        scale,
        row.scaled("open", scale),
        row.scaled("high", scale),
        row.scaled("low", scale),
        close,
        row.text("volume").isEmpty() ? 0 : row.scaled("volume", 0),
        false);
  }

  private static RawRate rate(Row row) {
    var currency = CurrencyCode.of(row.text("currency"));
    return new RawRate(row.date("date"), currency, row.decimal("units_per_usd"));
  }

  /** The last bars, by symbol, of the instruments that have any. */
  List<RawBar> lastBars() {
    return bars.values().stream()
        .filter(own -> !own.isEmpty())
        .map(List::getLast)
        .toList();
  }

  @Override
  public List<RawInstrument> instruments() {
    return instruments;
  }

  @Override
  public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
    return known(symbol).stream()
        .filter(b -> !b.date().isBefore(from) && !b.date().isAfter(to))
        .toList();
  }

  @Override
  public List<RawCorporateAction> corporateActions(String symbol) {
    known(symbol);
    return List.of();
  }

  @Override
  public List<RawRate> rates(LocalDate from, LocalDate to) {
    return rates.stream()
        .filter(r -> !r.date().isBefore(from) && !r.date().isAfter(to))
        .toList();
  }

  private List<RawBar> known(String symbol) {
    List<RawBar> found = bars.get(symbol);
    if (found == null) {
      throw new UnknownSymbolException(CsvProviderFactory.ID, symbol);
    }
    return found;
  }
}
