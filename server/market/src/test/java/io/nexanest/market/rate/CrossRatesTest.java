package io.nexanest.market.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.platform.rpc.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossRatesTest {
  private static final Instant KNOWN = Instant.parse("2026-01-06T08:00:00Z");
  private static final AsOf MONDAY = AsOf.books(LocalDate.of(2026, 1, 5), KNOWN);

  private static RateSeries of(String currency, String... values) {
    List<RateSeries.Rate> rates = new java.util.ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int day = (int) LocalDate.of(2026, 1, 2).toEpochDay() + i;
      rates.add(new RateSeries.Rate(day, new BigDecimal(values[i]), "test", 0));
    }
    return new RateSeries(currency, rates);
  }

  private final Rates rates = new Rates(() -> Map.of(
      "EUR", of("EUR", "0.90", "0.8512"),
      "JPY", of("JPY", "156.78"),
      "CHF", of("CHF", "0.79"),
      "GBP", of("GBP", "0.742100")));

  @Test
  void aCrossRateGoesByUsdUnlessToldOtherwiseAndIsAsPreciseAsItsLeastPreciseRate() {
    CrossRates.Cross cross = rates.cross("EUR", "JPY", List.of(), MONDAY);
    // 156.78 / 0.8512 = 184.187…, of which the euro's four digits carry.
    assertThat(cross.rate()).isEqualTo(new BigDecimal("184.2"));
    assertThat(cross.digits()).isEqualTo(4);
    assertThat(cross.legs().stream().map(leg -> leg.from() + leg.to() + " " + leg.rate()))
        .containsExactly("EURUSD 1.17481", "USDJPY 156.78");
  }

  @Test
  void aDirectRateOfUsdIsTheRecordedOneWithAllItsDigits() {
    assertThat(rates.cross("USD", "GBP", List.of(), MONDAY).rate())
        .isEqualTo(new BigDecimal("0.742100"));
    assertThat(rates.cross("GBP", "USD", List.of(), MONDAY).rate())
        .isEqualTo(new BigDecimal("1.34753"));
  }

  @Test
  void aStatedPathIsTakenAndCostsThePrecisionOfWhatIsInBetween() {
    CrossRates.Cross cross = rates.cross("GBP", "JPY", List.of("CHF"), MONDAY);
    assertThat(cross.digits()).isEqualTo(2);
    assertThat(cross.rate()).isEqualByComparingTo("210");
    assertThat(cross.legs()).hasSize(2);
    assertThat(cross.legs().getFirst().quotes())
        .extracting(CrossRates.Quote::currency)
        .containsExactly("GBP", "CHF");
  }

  @Test
  void aPathFromACurrencyToItselfAndOneWithoutARateAreRefused() {
    assertThatThrownBy(() -> rates.cross("EUR", "EUR", List.of("EUR"), MONDAY))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.reason()).isEqualTo(Reason.FIELD_INVALID));
    AsOf before = AsOf.books(LocalDate.of(2025, 12, 31), KNOWN);
    assertThatThrownBy(() -> rates.cross("EUR", "JPY", List.of(), before))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.reason()).isEqualTo(Reason.RATE_NOT_FOUND))
        .hasMessageContaining("no rate of EUR on or before 2025-12-31");
  }
}
