package io.nexanest.desktop.transaction.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
  private static final LocalDate TODAY = LocalDate.of(2001, 1, 2);

  @ParameterizedTest
  @CsvSource({
    "24, 2001-01-24",
    "24.11, 2001-11-24",
    "24.11., 2001-11-24",
    "24.11.99, 1999-11-24",
    "24/11/2000, 2000-11-24",
    "24.11.12, 2012-11-24",
    "2000-12-29, 2000-12-29",
    "-1, 2001-01-01",
    "+3, 2001-01-05",
  })
  void aDateIsTypedShort(String typed, LocalDate meant) {
    assertThat(ShortDates.read(typed, TODAY)).isEqualTo(meant);
  }

  @Test
  void whatIsNoDateSaysWhatWouldBeOne() {
    assertThatThrownBy(() -> ShortDates.read("31.2", TODAY))
        .hasMessage("There is no day '31.2' in the calendar.");
    assertThatThrownBy(() -> ShortDates.read("soon", TODAY))
        .hasMessageContaining("type 24, 24.11, 24.11.2000, 2000-11-24, or -1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12*3.5; 42",
        "12 x 3,5; 42",
        "1.250,50; 1250.5",
        "1,250.50; 1250.5",
        "1.250.000; 1250000",
        "0,5; 0.5",
        "100/3; 33.333333333333",
        "2*(3+4)-1; 13",
        "-9.95; -9.95",
        "1250.50; 1250.50",
        "5-5; 0",
      })
  void anAmountIsTypedWithEitherSignOrAsASum(String typed, String meant) {
    assertThat(Amounts.read(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"12*", "0x", "(1", "1e5", "five", "1//2"})
  void whatIsNoAmountSaysWhatWouldBeOne(String typed) {
    assertThatThrownBy(() -> Amounts.read(typed)).hasMessageContaining("type 1250.50");
  }

  @Test
  void aDivisionByNothingIsSaid() {
    assertThatThrownBy(() -> Amounts.read("1/0")).hasMessage("'1/0' divides by nothing.");
  }
}
