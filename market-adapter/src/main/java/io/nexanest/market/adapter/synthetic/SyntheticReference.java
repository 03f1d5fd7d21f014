package io.nexanest.market.adapter.synthetic;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.ReferenceSource;
import java.util.List;
import java.util.stream.IntStream;

/** Invented instruments; they have no ISIN, and their venue is XXXX, which means none. */
record SyntheticReference(List<RawInstrument> instruments) implements ReferenceSource {
  private static final List<String> SECTORS =
      List.of("Energy", "Financials", "Health Care", "Industrials", "Information Technology");

  static SyntheticReference of(int count) {
    return new SyntheticReference(
        IntStream.range(0, count).mapToObj(SyntheticReference::instrument).toList());
  }

  private static RawInstrument instrument(int index) {
    String sector = SECTORS.get(index % SECTORS.size());
    return new RawInstrument(
        SyntheticExchange.symbol(index),
        "Synthetic " + sector + " " + (index + 1),
        "",
        sector,
        CurrencyCode.of("USD"),
        "XXXX",
        "EQUITY");
  }
}
