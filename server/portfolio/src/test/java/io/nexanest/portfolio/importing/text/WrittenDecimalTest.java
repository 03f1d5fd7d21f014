package io.nexanest.portfolio.importing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WrittenDecimalTest {
  @Test
  void currencySignsThousandsAndSignsAreUnderstood() {
    assertThat(WrittenDecimal.read("$1,234.56", '.')).isEqualTo("1234.56");
    assertThat(WrittenDecimal.read("1.234,56", ',')).isEqualTo("1234.56");
    assertThat(WrittenDecimal.read("(12.00)", '.')).isEqualTo("-12");
    assertThat(WrittenDecimal.read("($12.50)", '.')).isEqualTo("-12.5");
    assertThat(WrittenDecimal.read("-$12.50", '.')).isEqualTo("-12.5");
    assertThat(WrittenDecimal.read("12,50-", ',')).isEqualTo("-12.5");
    assertThat(WrittenDecimal.read("\u221212.5", '.')).isEqualTo("-12.5");
    assertThat(WrittenDecimal.read("1'000.00 CHF", '.')).isEqualTo("1000");
    assertThat(WrittenDecimal.read("EUR 1 000,25", ',')).isEqualTo("1000.25");
    assertThat(WrittenDecimal.read("+.5", '.')).isEqualTo("0.5");
    assertThat(WrittenDecimal.read("7.", '.')).isEqualTo("7");
  }

  @Test
  void aDecimalCommaAmongPointsIsRefusedWithWhatWouldBeRight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WrittenDecimal.read("12,50", '.'))
        .withMessage("'12,50' has the decimal mark ',', but the statement's is '.'; write 12.50");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WrittenDecimal.read("twelve", ','))
        .withMessage("'twelve' is not a number such as 1234,56");
    assertThatIllegalArgumentException().isThrownBy(() -> WrittenDecimal.read("1,23,456", '.'));
    assertThatIllegalArgumentException().isThrownBy(() -> WrittenDecimal.read("-", '.'));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WrittenDecimal.read("123456789012345678901", '.'));
  }
}
