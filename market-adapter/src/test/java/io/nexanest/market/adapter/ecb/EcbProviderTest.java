package io.nexanest.market.adapter.ecb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.rig.Fixtures;
import io.nexanest.market.adapter.rig.ScriptedHttp;
import io.nexanest.market.adapter.rig.Wire.Reply;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EcbProviderTest {
  private static final String DAY = """
      <?xml version="1.0" encoding="UTF-8"?>
      <e:Envelope xmlns:e="http://example.com/envelope"><Cube><Cube time='2023-11-10'>
      <Cube currency='USD' rate='1.0683'/><Cube currency='JPY' rate='161.77'/>
      </Cube></Cube></e:Envelope>
      """;

  private static Provider open(String text) {
    return ProviderFactory.of("ecb")
        .open(new ProviderSettings(
            Map.of("files", "rates"),
            _ -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aFileOfADayGivesRatesForADollar() {
    try (Provider provider = open(DAY)) {
      assertThat(provider.businessDate()).isEqualTo(LocalDate.of(2023, 11, 10));
      assertThat(provider.history().rates(LocalDate.EPOCH, provider.businessDate()))
          .extracting(rate -> rate.date() + " " + rate.currency() + " " + rate.unitsPerUsd())
          .containsExactly("2023-11-10 EUR 0.936066647945", "2023-11-10 JPY 151.427501638117");
      assertThatThrownBy(() -> provider.history().corporateActions("JPY"))
          .isInstanceOf(UnknownSymbolException.class);
    }
  }

  @Test
  void aDocumentTypeIsRefused() {
    String hostile = DAY.replace(
        "<e:Envelope", "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><e:Envelope");
    assertThatThrownBy(() -> open(hostile))
        .hasMessage("setting 'files' has 'rates': line 2 of the rates has a document type or an"
            + " entity, which rates do not need");
  }

  @Test
  void whatCannotBeReadIsNamedByItsLine() {
    assertThatThrownBy(() -> open(DAY.replace("161.77", "NaN")))
        .hasMessageContaining("line 3 of the rates has a rate that can't be read: 'NaN'");
    assertThatThrownBy(() -> open("<Envelope/>"))
        .hasMessageContaining("have no element Cube with a currency and a rate");
    assertThatThrownBy(() -> open("FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE\nM,USD,2026-02-17,1.1\n"))
        .hasMessageContaining("line 2 has 'M' in column 'FREQ'");
    assertThatThrownBy(() -> open("<html><body>Please sign in</html>"))
        .hasMessageContaining("the rates are no XML");
  }

  @Test
  void daysWithoutAFixingAreLeftOut() {
    List<ReferenceRate> rates = EcbCsv.read("""
        FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,TITLE
        D,USD,EUR,SP00,A,2026-04-02,1.1525,"US dollar, daily"
        D,USD,EUR,SP00,A,2026-04-03,NaN,"US dollar, daily"
        D,USD,EUR,SP00,A,2026-04-06,,"US dollar, daily"
        """);
    assertThat(rates)
        .extracting(rate -> rate.date() + " " + rate.perEuro())
        .containsExactly("2026-04-02 1.1525");
  }

  @Test
  void yearsAreAskedForFiveAtATimeAndTheLastDayByItself() {
    ScriptedHttp line = new ScriptedHttp(ask -> ask.topic().equals("daily")
        ? Reply.of(200, DAY)
        : ask.uri().toString().contains("startPeriod=2014")
            ? Reply.of(404, "")
            : Reply.of(200, "FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE\nD,USD,2019-11-11,1.1041\n"));
    EcbWeb web = new EcbWeb(
        line.paced("ecb", Declared.perSecond(10)), "data.example.com:443", "www.example.com:443");
    LocalDate latest = LocalDate.of(2023, 11, 10);
    ReferenceRates rates = web.rates(LocalDate.of(2014, 11, 11), latest, latest);
    assertThat(rates.dates()).containsExactly(LocalDate.of(2019, 11, 11), latest);
    assertThat(line.asked())
        .containsExactly(
            "https://data.example.com:443/service/data/EXR/D..EUR.SP00.A?format=csvdata"
                + "&detail=dataonly&startPeriod=2014-11-11&endPeriod=2019-11-10",
            "https://data.example.com:443/service/data/EXR/D..EUR.SP00.A?format=csvdata"
                + "&detail=dataonly&startPeriod=2019-11-11&endPeriod=2023-11-10",
            "https://www.example.com:443/stats/eurofxref/eurofxref-daily.xml");
  }

  @Test
  void aRefusalIsToldByTheProvidersName() {
    ScriptedHttp line = new ScriptedHttp(_ -> Reply.of(403, ""));
    EcbWeb web = new EcbWeb(line.paced("ecb", Declared.perSecond(10)), "d:443", "w:443");
    LocalDate day = LocalDate.of(2023, 11, 10);
    assertThatThrownBy(() -> web.rates(day, day, day))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("provider 'ecb': status 403");
  }

  @Test
  void theRecordedDayAndTheRecordedMonthAreRead() {
    List<ReferenceRate> day = EcbXml.read(Fixtures.text("ecb/eurofxref-daily-2023-11-10.xml"));
    assertThat(day).hasSize(30);
    assertThat(day.get(9).toString())
        .isEqualTo("ReferenceRate[date=2023-11-10, currency=SEK, perEuro=11.6290]");
    List<ReferenceRate> month = EcbCsv.read(Fixtures.text("ecb/exr-sdmx-recent.csv"));
    assertThat(month).hasSize(638);
    ReferenceRates rates = new ReferenceRates(month);
    assertThat(rates.dates()).hasSize(22).startsWith(LocalDate.of(2026, 2, 17));
    assertThat(rates.perDollar(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 17)))
        .hasSize(29);
    assertThat(rates.find(CurrencyCode.of("RUB"), LocalDate.of(2026, 2, 17)))
        .isInstanceOf(ReferenceRates.Found.Suspended.class);
  }
}
