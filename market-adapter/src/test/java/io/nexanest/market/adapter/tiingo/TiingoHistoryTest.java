package io.nexanest.market.adapter.tiingo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.rig.ScriptedHttp;
import io.nexanest.market.adapter.rig.Wire.Reply;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiingoHistoryTest {
  private static final LocalDate MONDAY = LocalDate.of(2020, 8, 31);

  private static String row(String date, String close, String adjusted, String more) {
    return "{\"date\":\"" + date + "T00:00:00.000Z\",\"open\":" + close + ",\"high\":" + close
        + ",\"low\":" + close + ",\"close\":" + close + ",\"volume\":1000,\"adjClose\":" + adjusted
        + ",\"divCash\":" + more + "}";
  }

  private static TiingoHistory history(ScriptedHttp line) {
    return new TiingoHistory(
        line.paced("tiingo", Declared.perSecond(10)),
        "api.example.com:443",
        new Secret("canary"),
        Set.of("AAPL"),
        Set.of("btcusd"));
  }

  @Test
  void daysComeAsTradedAndWithTheKeyInAHeaderOnly() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(
        200,
        "[" + row("2020-08-28", "499.23", "124.8075", "0.0,\"splitFactor\":1.0") + ","
            + row("2020-08-31", "129.04", "129.04", "0.0,\"splitFactor\":4.0") + "]"));
    TiingoHistory history = history(line);
    assertThat(history.bars("AAPL", MONDAY, MONDAY)).hasSize(1);
    assertThat(history.corporateActions("AAPL")).hasSize(1);
    assertThat(history.bars("AAPL", LocalDate.of(1900, 1, 1), MONDAY))
        .containsExactly(
            new RawBar(
                "AAPL",
                LocalDate.of(2020, 8, 28),
                6,
                499_230_000,
                499_230_000,
                499_230_000,
                499_230_000,
                1_000,
                false),
            new RawBar(
                "AAPL",
                MONDAY,
                6,
                129_040_000,
                129_040_000,
                129_040_000,
                129_040_000,
                1_000,
                false));
    assertThat(line.asked())
        .containsExactly("https://api.example.com:443/tiingo/daily/AAPL/prices?format=json"
            + "&resampleFreq=daily&startDate=1950-01-01&endDate=2999-12-31");
    assertThat(line.asks().getFirst().headers().keySet()).containsExactly("Authorization");
    assertThat(line.asks().toString()).doesNotContain("canary");
  }

  @Test
  void splitsAndDividendsAreToldOnTheirDay() {
    String body = "[" + row("2020-08-28", "499.23", "124.8075", "0.0,\"splitFactor\":1.0") + ","
        + row("2020-08-31", "129.04", "129.04", "0.0,\"splitFactor\":4.0") + ","
        + row("2020-11-06", "118.69", "129.27", "0.205,\"splitFactor\":1.0") + "]";
    assertThat(DailyRows.read("AAPL", body.replace("129.27", "118.895")).actions())
        .extracting(Object::toString)
        .containsExactly(
            "Split[symbol=AAPL, exDate=2020-08-31, newUnits=4, oldUnits=1]",
            "Dividend[symbol=AAPL, exDate=2020-11-06, payDate=2020-11-06, amount=0.205,"
                + " currency=USD]");
    assertThatThrownBy(() -> DailyRows.read("AAPL", body).actions())
        .hasMessageStartingWith("AAPL on 2020-11-06 has split factor 1.0 and dividend 0.205, but"
            + " its adjusted close says 1.089 for both");
  }

  @Test
  void aSplitThatIsMissingIsFoundOut() {
    String body = "[" + row("2020-08-28", "499.23", "124.8075", "0.0,\"splitFactor\":1.0") + ","
        + row("2020-08-31", "129.04", "129.04", "0.0,\"splitFactor\":1.0") + "]";
    assertThatThrownBy(() -> DailyRows.read("AAPL", body).actions())
        .hasMessage("AAPL on 2020-08-31 has split factor 1.0 and dividend 0.0, but its adjusted"
            + " close says 4 for both; prices before that day can't be trusted");
  }

  @ParameterizedTest
  @CsvSource({
    "7.0, 7, 1",
    "1.5, 3, 2",
    "0.1, 1, 10",
    "0.031, 31, 1000",
    "0.333333, 1, 3",
    "0.0322580645, 1, 31"
  })
  void aFactorIsARatio(BigDecimal factor, int newUnits, int oldUnits) {
    assertThat(SplitRatio.of(factor)).isEqualTo(new SplitRatio(newUnits, oldUnits));
  }

  @Test
  void errorsAreToldByWhatIsWrong() {
    assertThatThrownBy(() -> history(new ScriptedHttp(_ -> Reply.of(404, "<!DOCTYPE html>")))
            .bars("AAPL", MONDAY, MONDAY))
        .isInstanceOf(UnknownSymbolException.class);
    assertThatThrownBy(() -> history(new ScriptedHttp(_ -> Reply.of(200, "<!DOCTYPE html>")))
            .bars("AAPL", MONDAY, MONDAY))
        .hasMessageStartingWith("provider 'tiingo': days of AAPL: no JSON at character 0");
    assertThatThrownBy(() -> history(
                new ScriptedHttp(_ -> Reply.of(200, "{\"detail\":\"You have run over\"}")))
            .bars("AAPL", MONDAY, MONDAY))
        .hasMessageEndingWith("it is no array of days: You have run over");
    assertThatThrownBy(
            () -> history(new ScriptedHttp(_ -> Reply.of(403, ""))).corporateActions("AAPL"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageNotContaining("canary");
    assertThat(history(new ScriptedHttp(_ -> Reply.of(500, ""))).bars("btcusd", MONDAY, MONDAY))
        .isEmpty();
  }

  @Test
  void settingsThatAreWrongAreNamed() {
    assertThatThrownBy(() -> open(Map.of("symbols", "AAPL")))
        .hasMessage("setting 'key' must be that of a Tiingo account");
    assertThatThrownBy(() -> open(Map.of("key", "k")))
        .hasMessage("settings 'symbols' and 'crypto' are empty; one of them must name something");
    assertThatThrownBy(() -> open(Map.of("key", "k", "symbols", "AAPL,,MSFT")))
        .hasMessageStartingWith("setting 'symbols' is 'AAPL,,MSFT'");
    assertThatThrownBy(() -> open(Map.of("key", "k", "crypto", "fldcbtc")))
        .hasMessageStartingWith("setting 'crypto' has 'fldcbtc', whose price counts 'BTC'");
    assertThatThrownBy(() -> open(Map.of("key", "k", "crypto", "BTCUSD")))
        .hasMessage("setting 'crypto' has 'BTCUSD'; it must be in small letters, such as btcusd");
    open(Map.of("key", "k", "crypto", "btcusd", "symbols", "MSFT,AAPL"));
  }

  private static void open(Map<String, String> values) {
    try (var provider = ProviderFactory.of("tiingo")
        .open(new ProviderSettings(values, _ -> InputStream.nullInputStream()))) {
      assertThat(provider.reference().instruments())
          .extracting(RawInstrument::symbol)
          .containsExactly("AAPL", "MSFT", "btcusd");
    }
  }

  @Test
  void recordedDaysAreRead() {
    for (String name : new String[] {"ticker_price_with_date", "ticker_price"}) {
      String text = Fixtures.text("tiingo/" + name + ".json");
      String body = text.substring(text.indexOf("\"body\":") + 7, text.lastIndexOf('}'));
      DailyRows rows = DailyRows.read("GOOGL", body);
      assertThat(rows.actions()).isEmpty();
      assertThat(rows.bars().getLast().date())
          .isEqualTo(name.endsWith("date") ? LocalDate.of(2015, 1, 5) : LocalDate.of(2018, 4, 12));
    }
    String days = Fixtures.text("tiingo/ticker_price_with_date.json");
    assertThat(DailyRows.read(
                "GOOGL", days.substring(days.indexOf("\"body\":") + 7, days.lastIndexOf('}')))
            .bars()
            .getLast()
            .high())
        .isEqualTo(527_989_900);
    Json error = Json.read(Fixtures.text("tiingo/invalid_url.json")).at(0);
    ScriptedHttp line = new ScriptedHttp(
        _ -> Reply.of((int) error.whole("status"), error.at("body").text()));
    assertThatThrownBy(() -> history(line).bars("AAPL", MONDAY, MONDAY))
        .isInstanceOf(UnknownSymbolException.class);
  }
}
