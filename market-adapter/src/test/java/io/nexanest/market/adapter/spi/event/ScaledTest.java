package io.nexanest.market.adapter.spi.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledTest {
  @ParameterizedTest
  @CsvSource({
    "0.00100000, 100000, 8",
    "105944.20, 10594420, 2",
    "4e-8, 4, 8",
    "1.5E3, 1500, 0",
    "-12.5, -125, 1",
    "0, 0, 0",
    "0.0, 0, 1",
    "860527.10700630, 86052710700630, 8",
    "148029934521.00000000, 148029934521, 0",
    "9223372036854775807, 9223372036854775807, 0",
    "1e18, 1000000000000000000, 0",
    "0.000000000000000001, 1, 18"
  })
  void aDecimalKeepsItsDigits(String text, long units, int scale) {
    assertThat(Scaled.parse(text)).isEqualTo(new Scaled(units, scale));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "1e308",
        "1e-19",
        "",
        ".5",
        "5.",
        "1,5",
        "0x1",
        "+1",
        "--1",
        "1111111111111111111111111111111111111111",
        "9223372036854775808",
        "1.2.3",
        "12a"
      })
  void whatIsNoDecimalOrDoesNotFitIsRefusedByName(String text) {
    assertThatThrownBy(() -> Scaled.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'" + text + "' is no decimal");
  }

  @Test
  void orderGoesByValueNotByDigits() {
    assertThat(Scaled.parse("1.50")).isEqualByComparingTo(Scaled.parse("1.5"));
    assertThat(Scaled.parse("1.50")).isNotEqualTo(Scaled.parse("1.5"));
    assertThat(Scaled.parse("2").compareTo(Scaled.parse("1.99999999"))).isPositive();
    assertThat(Scaled.parse("1.50").text()).isEqualTo("1.5");
  }

  @Test
  void zerosAtTheEndStayAsLongAsTheDigitsFit() {
    assertThat(Scaled.parse("1.000000000000000000"))
        .isEqualTo(new Scaled(1_000_000_000_000_000_000L, 18));
    assertThat(Scaled.parse("9000000000.000000000"))
        .isEqualTo(new Scaled(9_000_000_000_000_000_000L, 9));
  }

  @Test
  void anotherScaleIsExactOrRefused() {
    assertThat(Scaled.parse("1.25").unitsAt(4)).isEqualTo(12_500);
    assertThatThrownBy(() -> Scaled.parse("1.25").unitsAt(1))
        .hasMessage("1.25 has more than 1 decimals");
    assertThat(Scaled.parse("1.29").unitsCutAt(1)).isEqualTo(12);
  }
}
