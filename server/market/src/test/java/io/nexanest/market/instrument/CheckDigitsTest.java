package io.nexanest.market.instrument;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.identifier.CheckDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
  @ParameterizedTest
  @CsvSource({
    "ISIN, DE000PS8WZ59",
    "ISIN, US8036071004",
    "ISIN, IE000FPWSL69",
    "ISIN, LU0360863863",
    "CUSIP, 803607100",
    "CUSIP, 69327R101",
    "CUSIP, 22717L101",
    "SEDOL, BN7CG23",
    "SEDOL, 0798059",
    "SEDOL, B0MY6T0",
    "FIGI, BBG000B9XRY4",
    "FIGI, BBG001S5N8V8",
    "FIGI, BBG001S5S399"
  })
  void identifiersInUseAreTaken(String scheme, String value) {
    assertThatCode(() -> CheckDigits.check(scheme, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "ISIN, DE000PS8WO59, 2",
    "ISIN, US8086071004, 3",
    "CUSIP, 803607101, 0",
    "SEDOL, BN7CG24, 3",
    "FIGI, BBG000B9XRY5, 4"
  })
  void aWrongDigitIsToldWithTheRightOne(String scheme, String value, String right) {
    assertThatThrownBy(() -> CheckDigits.check(scheme, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value)
        .hasMessageEndingWith("the check digit of what is before it is " + right);
  }

  @ParameterizedTest
  @CsvSource({
    "ISIN, us8036071004",
    "ISIN, ''",
    "ISIN, 0",
    "CUSIP, 80360710",
    "SEDOL, BA7CG23",
    "SEDOL, 07980591",
    "FIGI, BBX000B9XRY4"
  })
  void anotherShapeIsToldWithTheRightOne(String scheme, String value) {
    assertThatThrownBy(() -> CheckDigits.check(scheme, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + value + "' is not ");
  }

  @Test
  void whatLooksLikeAnIsinOfAnIslandIsNoFigi() {
    assertThatThrownBy(() -> CheckDigits.check("FIGI", "KYG000B9XRY4"))
        .hasMessage("no FIGI begins with KY");
  }

  @Test
  void anotherSchemeIsToldWithTheRightOnes() {
    assertThatThrownBy(() -> CheckDigits.check("WKN", "865985"))
        .hasMessage("'WKN' is no scheme; ISIN, FIGI, CUSIP, SEDOL are");
  }
}
