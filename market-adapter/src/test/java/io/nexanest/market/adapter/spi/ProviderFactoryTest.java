package io.nexanest.market.adapter.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderFactoryTest {
  @Test
  void aFactoryIsFoundByItsId() {
    assertThat(ProviderFactory.of("replay").id()).isEqualTo("replay");
  }

  @Test
  void anUnknownIdIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> ProviderFactory.of("bloomfield"))
        .hasMessage(
            "no market data provider 'bloomfield'; there are "
                + "[alpaca, binance, coinbase, coinbase-advanced, csv, described, ecb, kraken, massive, replay, synthetic, tiingo]");
  }

  @Test
  void aWrongNumberIsRefusedByItsKey() {
    var settings = new ProviderSettings(
        Map.of("rate", "fast", "seed", "7"), p -> InputStream.nullInputStream());
    assertThat(settings.number("seed", 1, 0, 10)).isEqualTo(7);
    assertThat(settings.number("instruments", 500, 1, 1000)).isEqualTo(500);
    assertThatThrownBy(() -> settings.number("rate", 1, 1, 50))
        .hasMessage("setting 'rate' is 'fast'; it must be a whole number from 1 to 50");
    assertThatThrownBy(() -> settings.number("seed", 1, 8, 10))
        .hasMessage("setting 'seed' is '7'; it must be a whole number from 8 to 10");
  }
}
