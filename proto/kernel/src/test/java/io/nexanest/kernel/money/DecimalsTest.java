package io.nexanest.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @Test
  void twentyDigitsBeforeAndEighteenAfterThePointFit() {
    String widest = "12345678901234567890.123456789012345678";
    assertThat(Decimals.text(Decimals.parse(widest))).isEqualTo(widest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012345678901", "0.1234567890123456789"})
  void aDecimalThatIsTooWideIsRefusedRatherThanRounded(String text) {
    assertThatThrownBy(() -> Decimals.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "1e5", "1.", ".5", "1,5", "NaN", "0x1"})
  void onlyPlainTextIsADecimal(String text) {
    assertThatThrownBy(() -> Decimals.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void trailingZerosAreStrippedAndNoExponentIsWritten() {
    assertThat(Decimals.text(new BigDecimal("1.500"))).isEqualTo("1.5");
    assertThat(Decimals.text(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(Decimals.text(new BigDecimal("0.00"))).isEqualTo("0");
  }

  @Test
  void trailingZerosBeyondTheEighteenthDecimalDoNotCount() {
    assertThat(Decimals.parse("1.50000000000000000000")).isEqualTo(new BigDecimal("1.5"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1.50",
    "0.000, 1.50",
    "1.50, 0",
    "1.50, 0.000",
    "0.0, 0.00",
    "0, 0",
    "-2, 1.5",
    "0, 1E+3"
  })
  void aSumIsThatOfTheJdkDownToItsScale(BigDecimal one, BigDecimal other) {
    assertThat(Decimals.sum(one, other)).isEqualTo(one.add(other));
  }

  @Test
  void aSumWithNothingIsTheOtherSideItself() {
    BigDecimal some = new BigDecimal("1.50");
    assertThat(Decimals.sum(BigDecimal.ZERO, some)).isSameAs(some);
    assertThat(Decimals.sum(some, BigDecimal.ZERO)).isSameAs(some);
  }
}
