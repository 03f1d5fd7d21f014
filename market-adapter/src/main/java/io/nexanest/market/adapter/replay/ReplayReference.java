package io.nexanest.market.adapter.replay;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.ReferenceSource;
import io.nexanest.market.adapter.spi.table.CsvTable;
import io.nexanest.market.adapter.spi.table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The instruments of a scenario. */
record ReplayReference(List<RawInstrument> instruments) implements ReferenceSource {
  static final String FILE = "data/instruments.csv";

  static ReplayReference of(CsvTable table, Set<String> symbols) {
    return new ReplayReference(table.rows().stream()
        .filter(row -> symbols.contains(row.text("symbol")))
        .map(ReplayReference::instrument)
        .sorted(Comparator.comparing(RawInstrument::symbol))
        .toList());
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
}
