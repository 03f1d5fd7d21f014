package io.nexanest.desktop.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final Formats english = new Formats(Locale.ENGLISH);
  private final Formats german = new Formats(Locale.GERMAN);

  @Test
  void thousandsAreGroupedByTheLocale() {
    assertThat(english.amount(new BigDecimal("1234567.891"), 2)).isEqualTo("1,234,567.89");
    assertThat(german.amount(new BigDecimal("1234567.891"), 2)).isEqualTo("1.234.567,89");
  }

  @Test
  void halvesAreRoundedToTheEvenNeighbour() {
    assertThat(english.amount(new BigDecimal("0.125"), 2)).isEqualTo("0.12");
    assertThat(english.amount(new BigDecimal("0.135"), 2)).isEqualTo("0.14");
  }

  @Test
  void smallNumbersKeepTheirZeros() {
    assertThat(english.scaled(5, 4)).isEqualTo("0.0005");
    assertThat(english.scaled(-50, 2)).isEqualTo("−0.50");
    assertThat(english.scaled(0, 0)).isEqualTo("0");
  }

  @Test
  void aSignIsShownOnlyWhereItIsAskedFor() {
    assertThat(english.signed(new BigDecimal("12.5"), 2)).isEqualTo("+12.50");
    assertThat(english.signed(BigDecimal.ZERO, 2)).isEqualTo("0.00");
    assertThat(english.signedPercent(-0.0123)).isEqualTo("−1.23%");
  }

  @Test
  void yenHaveNoDecimals() {
    assertThat(english.money(new BigDecimal("1234.4"), "JPY")).isEqualTo("¥ 1,234");
    assertThat(english.money(new BigDecimal("-1.5"), "CHF")).isEqualTo("−CHF 1.50");
  }

  @Test
  void aNumberTooLongForALongIsStillWhole() {
    assertThat(english.amount(new BigDecimal("12345678901234567890.12"), 2))
        .isEqualTo("12,345,678,901,234,567,890.12");
  }

  @Test
  void aRatioThatIsNoneIsADash() {
    assertThat(english.percent(Double.NaN)).isEqualTo(Formats.NONE);
  }

  @Test
  void quantitiesShowTheDecimalsTheyHave() {
    assertThat(english.quantity(new BigDecimal("1250.000"))).isEqualTo("1,250");
    assertThat(english.quantity(new BigDecimal("0.12345678901"))).isEqualTo("0.12345679");
  }
}
