package io.nexanest.market.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderContract;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawTick;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CsvProviderTest {
  private static final String BARS = """
      symbol,date,open,high,low,close,volume
      BBB,2020-03-02,10,11.5,9.75,11,1200
      AAA,2020-03-03,,,,5.25,
      AAA,2020-03-02,,,,5,
      """;
  private static final Map<String, String> FILES = Map.of(
      "instruments.csv",
      """
          symbol,name,isin,sector,currency,mic,asset_class
          BBB,Beta,,,EUR,XETR,EQUITY
          AAA,Alpha,,,USD,XNYS,EQUITY
          """,
      "bars.csv",
      BARS,
      "strange.csv",
      BARS + "CCC,2020-03-02,,,,1,\n",
      "rates.csv",
      """
          date,currency,units_per_usd
          2020-03-03,EUR,0.9
          2020-03-02,EUR,0.91
          """);

  private static InputStream open(String path) {
    String text = Objects.requireNonNull(FILES.get(path), path);
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Provider provider(Map<String, String> values) {
    return new CsvProviderFactory().open(new ProviderSettings(values, CsvProviderTest::open));
  }

  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return ProviderContract.checks(() -> provider(Map.of("rates", "rates.csv", "rate", "100")));
  }

  @Test
  void theNewestBarIsToday() {
    try (Provider provider = provider(Map.of("price-scale", "2"))) {
      LocalDate day = LocalDate.of(2020, 3, 2);
      assertThat(provider.businessDate()).isEqualTo(LocalDate.of(2020, 3, 3));
      assertThat(provider.history().bars("BBB", day, day))
          .containsExactly(new RawBar("BBB", day, 2, 1000, 1150, 975, 1100, 1200, false));
      assertThat(provider.history().bars("AAA", day, day))
          .containsExactly(RawBar.closeOnly("AAA", day, 2, 500));
    }
  }

  @Test
  void aQuoteIsTheLastCloseMarkedDelayed() {
    var quotes = new ClosingQuotes(List.of(RawBar.closeOnly("AAA", LocalDate.EPOCH, 2, 525)));
    RawTick tick = quotes.at(17);
    assertThat(tick.last()).isEqualTo(525);
    assertThat(tick.has(QuoteFlags.DELAYED | QuoteFlags.NO_BID | QuoteFlags.NO_ASK))
        .isTrue();
  }

  @Test
  void aBarOfAnInstrumentThatIsNotThereIsRefusedByItsLine() {
    assertThatThrownBy(() -> provider(Map.of("bars", "strange.csv")))
        .hasMessage("strange.csv line 5 has symbol 'CCC', which instruments.csv does not have");
  }
}
