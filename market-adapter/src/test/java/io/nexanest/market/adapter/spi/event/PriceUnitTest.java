package io.nexanest.market.adapter.spi.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.rig.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceUnitTest {
  @ParameterizedTest
  @CsvSource({
    "GBX, GBP, 12.595", "GBp, GBP, 12.595", "ILA, ILS, 12.595", "ZAc, ZAR, 12.595",
    "ZAC, ZAR, 12.595", "USX, USD, 12.595", "KWF, KWD, 1.2595", "GBP, GBP, 1259.5",
    "USDT, USDT, 1259.5"
  })
  void aPriceComesIntoTheMajorCurrencyOnce(String sent, String major, String price) {
    PriceUnit unit = PriceUnit.of(sent);
    assertThat(unit.major()).isEqualTo(major);
    assertThat(unit.sent()).isEqualTo(sent);
    assertThat(unit.major(Scaled.parse("1259.5")).text()).isEqualTo(price);
  }

  @Test
  void everyMinorUnitOfTheTableIsKnown() {
    Fixtures.text("identifiers/minor-currency-units.csv").lines().skip(1).forEach(line -> {
      String[] cells = line.split(",", 4);
      PriceUnit unit = PriceUnit.of(cells[0]);
      assertThat(unit.major()).isEqualTo(cells[1]);
      assertThat(unit.major(Scaled.parse(cells[2])).text()).isEqualTo("1");
    });
  }

  @Test
  void timesAreReadToTheNanosecond() {
    assertThat(EventTimes.ofText("2021-03-04T15:16:17.000000018Z"))
        .isEqualTo(1_614_870_977_000_000_018L);
    assertThat(EventTimes.ofSeconds("1618678133.162950")).isEqualTo(1_618_678_133_162_950_000L);
    assertThat(EventTimes.ofMillis("1633998512068")).isEqualTo(1_633_998_512_068_000_000L);
  }
}
