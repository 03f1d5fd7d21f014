package io.nexanest.market.adapter.ecb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.ecb.ReferenceRates.Found;
import io.nexanest.market.adapter.spi.RawRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceRatesTest {
  private static final LocalDate DAY = LocalDate.of(2023, 11, 10);
  private static final CurrencyCode GBP = CurrencyCode.of("GBP");
  private static final CurrencyCode RUB = CurrencyCode.of("RUB");

  private static ReferenceRate rate(LocalDate date, String currency, String perEuro) {
    return new ReferenceRate(date, CurrencyCode.of(currency), ReferenceRate.decimal(perEuro));
  }

  private static ReferenceRates rates() {
    return new ReferenceRates(List.of(
        rate(DAY, "USD", "1.0683"),
        rate(DAY, "GBP", "0.87435"),
        rate(DAY, "JPY", "161.77"),
        rate(DAY, "SEK", "11.6290"),
        rate(LocalDate.of(2022, 3, 1), "RUB", "117.2010"),
        rate(DAY, "RUB", "98.1")));
  }

  @Test
  void aCrossRateGoesByWayOfTheEuroAndIsAsExactAsItsLeastExactLeg() {
    CrossRate rate = rates().cross(GBP, ReferenceRates.DOLLAR, DAY).orElseThrow();
    assertThat(rate.path()).extracting(CurrencyCode::code).containsExactly("GBP", "EUR", "USD");
    assertThat(rate.digits()).isEqualTo(5);
    assertThat(rate.value()).isEqualTo("1.2218");
    assertThat(rate.value(12)).isEqualTo("1.221821924858");
    assertThat(rate.convert(new BigDecimal("1000000.00"), 2)).isEqualTo("1221821.92");
  }

  @Test
  void theEuroItselfIsExact() {
    CrossRate rate =
        rates().cross(ReferenceRates.EURO, CurrencyCode.of("SEK"), DAY).orElseThrow();
    assertThat(rate.path()).extracting(CurrencyCode::code).containsExactly("EUR", "SEK");
    assertThat(rate.value()).isEqualTo("11.6290");
  }

  @Test
  void thereAndBackAnAmountIsTheSame() {
    CrossRate there = rates().cross(GBP, CurrencyCode.of("JPY"), DAY).orElseThrow();
    CrossRate back = rates().cross(CurrencyCode.of("JPY"), GBP, DAY).orElseThrow();
    BigDecimal yen = there.convert(new BigDecimal("123.45"), 20);
    assertThat(back.convert(yen, 2)).isEqualTo("123.45");
  }

  @Test
  void forADollarEachPublishedRateCanBeHadBack() {
    List<RawRate> raw = rates().perDollar(DAY, DAY);
    assertThat(raw)
        .extracting(r -> r.currency() + " " + r.unitsPerUsd())
        .containsExactly(
            "EUR 0.936066647945",
            "GBP 0.818449873631",
            "JPY 151.427501638117",
            "SEK 10.885519048956");
    BigDecimal pound = raw.get(1).unitsPerUsd().multiply(new BigDecimal("1.0683"));
    assertThat(pound.setScale(5, RoundingMode.HALF_EVEN)).isEqualTo("0.87435");
  }

  @Test
  void aSuspendedCurrencyIsNotCarriedOnAndIsToldFromOneWithoutAFixing() {
    assertThat(rates().find(RUB, DAY))
        .isEqualTo(new Found.Suspended(RUB, LocalDate.of(2022, 3, 1)));
    assertThat(rates().find(RUB, LocalDate.of(2022, 3, 1))).isInstanceOf(Found.Rate.class);
    assertThat(rates().cross(RUB, GBP, DAY)).isEmpty();
    LocalDate saturday = LocalDate.of(2023, 11, 11);
    assertThat(rates().find(GBP, saturday)).isEqualTo(new Found.NotFixed(GBP, saturday));
    assertThat(rates().find(ReferenceRates.EURO, saturday)).isInstanceOf(Found.NotFixed.class);
  }

  @Test
  void twoRatesOfOneDayAreRefusedUnlessTheyAreEqual() {
    new ReferenceRates(List.of(rate(DAY, "GBP", "0.8743"), rate(DAY, "GBP", "0.87430")));
    List<ReferenceRate> both = List.of(rate(DAY, "GBP", "0.8743"), rate(DAY, "GBP", "0.8744"));
    assertThatThrownBy(() -> new ReferenceRates(both))
        .hasMessage("rate of GBP on 2023-11-10 is both 0.8743 and 0.8744");
    assertThatThrownBy(() -> rate(DAY, "GBP", "0"))
        .hasMessage("rate of GBP on 2023-11-10 is 0; it must be positive");
  }

  @Test
  void ratesOfADayAreKnownFromFourInFrankfurt() {
    assertThat(ReferenceRate.published(DAY)).isEqualTo(Instant.parse("2023-11-10T15:00:00Z"));
    assertThat(ReferenceRate.published(LocalDate.of(2023, 7, 3)))
        .isEqualTo(Instant.parse("2023-07-03T14:00:00Z"));
    assertThat(ReferenceRate.latest(Instant.parse("2023-11-10T14:59:59Z")))
        .isEqualTo(LocalDate.of(2023, 11, 9));
    assertThat(ReferenceRate.latest(Instant.parse("2023-11-10T15:00:00Z"))).isEqualTo(DAY);
  }
}
