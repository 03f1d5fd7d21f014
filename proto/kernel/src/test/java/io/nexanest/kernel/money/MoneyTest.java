package io.nexanest.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void amountsThatDifferOnlyInTrailingZerosAreEqual() {
    assertThat(Money.of("1.50", "USD")).isEqualTo(Money.of("1.5", "USD"));
  }

  @Test
  void aHalfIsRoundedToTheEvenNeighbour() {
    assertThat(Money.of("0.125", "USD").rounded()).isEqualTo(Money.of("0.12", "USD"));
    assertThat(Money.of("0.135", "USD").rounded()).isEqualTo(Money.of("0.14", "USD"));
  }

  @Test
  void theYenHasNoDecimals() {
    assertThat(Money.of("100.5", "JPY").rounded()).isEqualTo(Money.of("100", "JPY"));
  }

  @Test
  void amountsOfTwoCurrenciesDoNotAdd() {
    assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD and EUR");
  }

  @Test
  void grossIsQuantityTimesPriceRoundedToTheMinorUnit() {
    // 3 × 10.125 = 30.375, half to even: 30.38
    assertThat(Quantity.of("3").at(Price.of("10.125", "USD"))).isEqualTo(Money.of("30.38", "USD"));
  }

  @Test
  void aRateHasTenDecimals() {
    BigDecimal third =
        Rounding.RATE.divide(BigDecimal.ONE, new BigDecimal(3), CurrencyCode.of("USD"));
    assertThat(third).isEqualTo(new BigDecimal("0.3333333333"));
  }
}
