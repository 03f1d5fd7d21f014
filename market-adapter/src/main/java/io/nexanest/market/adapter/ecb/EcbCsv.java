package io.nexanest.market.adapter.ecb;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.table.CsvTable;
import io.nexanest.market.adapter.spi.table.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the bank's SDMX as CSV; columns beside the four that are needed may be there or not. */
final class EcbCsv {
  /** Where one of these columns is there, it must say so. */
  private static final Map<String, String> EXPECTED =
      Map.of("FREQ", "D", "CURRENCY_DENOM", "EUR", "EXR_TYPE", "SP00", "EXR_SUFFIX", "A");

  /** How a day without a fixing is written. */
  private static final Set<String> NO_VALUE = Set.of("", "NaN");

  private EcbCsv() {}

  /**
   * The rates of a table.
   *
   * @throws IllegalArgumentException that names the line and the column
   */
  static List<ReferenceRate> read(String text) {
    List<ReferenceRate> rates = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (Row row : CsvTable.read("the rates", new ByteArrayInputStream(bytes)).rows()) {
      EXPECTED.forEach((column, value) -> {
        if (row.columns().contains(column) && !row.text(column).equals(value)) {
          throw row.refusal("has '" + row.text(column) + "' in column '" + column
              + "'; daily reference rates of the euro have '" + value + "'");
        }
      });
      if (NO_VALUE.contains(row.text("OBS_VALUE"))) {
        continue;
      }
      try {
        rates.add(new ReferenceRate(
            row.date("TIME_PERIOD"),
            CurrencyCode.of(row.text("CURRENCY")),
            ReferenceRate.decimal(row.text("OBS_VALUE"))));
      } catch (IllegalArgumentException e) {
        throw row.refusal("has a rate that can't be read: " + e.getMessage());
      }
    }
    return rates;
  }
}
