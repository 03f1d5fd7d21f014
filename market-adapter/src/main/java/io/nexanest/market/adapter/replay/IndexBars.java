package io.nexanest.market.adapter.replay;

import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.table.CsvTable;
import io.nexanest.market.adapter.spi.table.Row;
import java.util.List;

/** Reads the S&amp;P 500's daily bars. */
final class IndexBars {
  static final String FILE = "data/sp500_ohlcv_2000_2020.csv";
  static final String SYMBOL = "SPX";

  private IndexBars() {}

  static List<RawBar> bars(CsvTable table) {
    return table.rows().stream().map(IndexBars::bar).toList();
  }

  private static RawBar bar(Row row) {
    int scale = ReplayHistory.SCALE;
    return new RawBar(
        SYMBOL,
        row.date("date"),
        scale,
        row.scaled("open", scale),
        row.scaled("high", scale),
        row.scaled("low", scale),
        row.scaled("close", scale),
        row.scaled("volume", 0),
        false);
  }
}
