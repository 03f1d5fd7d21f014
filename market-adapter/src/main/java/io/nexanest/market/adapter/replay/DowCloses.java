package io.nexanest.market.adapter.replay;

import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.table.CsvTable;
import io.nexanest.market.adapter.spi.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a table with a date column and a column of closes for each symbol. */
final class DowCloses {
  static final String FILE = "data/dow30_close_1991_2001.csv";

  private DowCloses() {}

  static List<RawBar> bars(CsvTable table) {
    List<String> symbols = table.columns().subList(1, table.columns().size());
    List<RawBar> bars = new ArrayList<>(symbols.size() * table.rows().size());
    for (Row row : table.rows()) {
      LocalDate date = row.date("date");
      for (String symbol : symbols) {
        long close = row.scaled(symbol, ReplayHistory.SCALE);
        bars.add(RawBar.closeOnly(symbol, date, ReplayHistory.SCALE, close));
      }
    }
    return bars;
  }
}
