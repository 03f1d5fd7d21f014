package io.nexanest.market.adapter.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderContract;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.paced.Noise;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SyntheticProviderTest {
  private static Provider provider(Map<String, String> values) {
    return new SyntheticProviderFactory()
        .open(new ProviderSettings(values, path -> InputStream.nullInputStream()));
  }

  private static SyntheticExchange exchange(int count, long ticksPerSession) {
    Noise noise = new Noise(11);
    var calendar = new SyntheticCalendar(LocalDate.of(2001, 1, 2), ticksPerSession);
    return new SyntheticExchange(noise, count, calendar, new SyntheticLevels(noise));
  }

  @TestFactory
  Stream<DynamicTest> itKeepsTheContract() {
    return ProviderContract.checks(() -> provider(Map.of("instruments", "20", "rate", "5000")));
  }

  @Test
  void thereAreFiveHundredInstrumentsUnlessOneSaysOtherwise() {
    try (Provider provider = provider(Map.of())) {
      assertThat(provider.reference().instruments()).hasSize(500);
      assertThat(provider.reference().instruments().getLast().symbol()).isEqualTo("SYN0500");
    }
  }

  @Test
  void someInstrumentsAreHaltedAndThenHaveNoSides() {
    SyntheticExchange exchange = exchange(500, 1_000_000);
    Set<String> halted = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      RawTick tick = exchange.of(SyntheticExchange.symbol(i), 77);
      if (tick.has(QuoteFlags.HALTED)) {
        halted.add(tick.symbol());
        assertThat(tick.has(QuoteFlags.NO_BID | QuoteFlags.NO_ASK)).isTrue();
        assertThat(exchange.of(tick.symbol(), 5_000).last()).isEqualTo(tick.last());
      }
    }
    assertThat(halted).hasSizeBetween(1, 12);
  }

  @Test
  void sessionsSkipTheWeekend() {
    var calendar = new SyntheticCalendar(LocalDate.of(2001, 1, 5), 1_000);
    assertThat(calendar.date(999)).isEqualTo(LocalDate.of(2001, 1, 5));
    assertThat(calendar.date(1_000)).isEqualTo(LocalDate.of(2001, 1, 8));
    assertThat(calendar.date(6_000)).isEqualTo(LocalDate.of(2001, 1, 15));
    assertThat(calendar.micros(500) - calendar.micros(0)).isEqualTo(11_700_000_000L);
  }

  @Test
  void timeRunsOnFromSessionToSession() {
    SyntheticExchange exchange = exchange(20, 1_000);
    long before = 0;
    for (int n = 0; n < 20_000; n++) {
      RawTick tick = exchange.at(n);
      assertThat(tick.providerTimeMicros()).isGreaterThan(before);
      assertThat(tick.last()).isGreaterThan(100);
      before = tick.providerTimeMicros();
    }
  }

  @Test
  void aWeekendIsNoBusinessDate() {
    assertThatThrownBy(() -> provider(Map.of("business-date", "2001-01-06")))
        .hasMessage("setting 'business-date' is 2001-01-06, a weekend; it must be a weekday");
    assertThatThrownBy(() -> provider(Map.of("business-date", "soon")))
        .hasMessage("setting 'business-date' is 'soon'; it must be a date as 2001-01-02");
  }
}
