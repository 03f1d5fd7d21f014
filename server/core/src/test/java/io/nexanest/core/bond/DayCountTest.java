package io.nexanest.core.bond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {
  /**
   * ISDA, "EMU and Market Conventions: Recent Developments" (BS:9951.1, 1999), the examples of
   * actual/actual: regular, short first, long first and short last periods.
   */
  @ParameterizedTest
  @CsvSource({
    "2003-11-01, 2004-05-01, 2003-11-01, 2004-05-01, 2, 0.497724380567, 0.500000000000",
    "1999-02-01, 1999-07-01, 1998-07-01, 1999-07-01, 1, 0.410958904110, 0.410958904110",
    "1999-07-01, 2000-07-01, 1999-07-01, 2000-07-01, 1, 1.001377348600, 1.000000000000",
    "2003-07-15, 2004-01-15, 2003-07-15, 2004-01-15, 2, 0.504004790778, 0.500000000000",
    "1999-07-30, 2000-01-30, 1999-07-30, 2000-01-30, 2, 0.503892506924, 0.500000000000",
    "2000-01-30, 2000-06-30, 2000-01-30, 2000-07-30, 2, 0.415300546448, 0.417582417582"
  })
  void actualOverActualIsThatOfIsdasExamples(
      LocalDate from,
      LocalDate to,
      LocalDate start,
      LocalDate end,
      int frequency,
      double isda,
      double icma) {
    CouponPeriod period = period(start, end, frequency);
    assertThat(DayCount.ACT_ACT_ISDA.fraction(from, to, period).value())
        .isCloseTo(isda, within(5e-12));
    assertThat(DayCount.ACT_ACT_ICMA.fraction(from, to, period).value())
        .isCloseTo(icma, within(5e-12));
  }

  /** The same paper: a long first period from 2002-08-15 to 2003-07-15, half-yearly. */
  @Test
  void aLongPeriodIsCountedInTheRegularOnesThatItLiesIn() {
    LocalDate from = LocalDate.of(2002, 8, 15);
    LocalDate to = LocalDate.of(2003, 7, 15);
    LocalDate between = LocalDate.of(2003, 1, 15);
    CouponPeriod period = new CouponPeriod(
        from,
        to,
        List.of(
            new CouponPeriod.Span(LocalDate.of(2002, 7, 15), between),
            new CouponPeriod.Span(between, to)),
        2,
        false);
    assertThat(DayCount.ACT_ACT_ISDA.fraction(from, to, period).value())
        .isCloseTo(0.915068493151, within(5e-12));
    assertThat(DayCount.ACT_ACT_ICMA.fraction(from, to, period).value())
        .isCloseTo(0.915760869565, within(5e-12));
  }

  /** ISDA, "30/360 Day Count Conventions" (the spreadsheet of examples), days of each variant. */
  @ParameterizedTest
  @CsvSource({
    "2007-01-15, 2007-01-30, 15, 15, 15",
    "2007-01-15, 2007-02-15, 30, 30, 30",
    "2007-01-15, 2007-07-15, 180, 180, 180",
    "2007-09-30, 2008-03-31, 180, 180, 180",
    "2007-09-30, 2007-10-31, 30, 30, 30",
    "2007-01-15, 2007-01-31, 16, 15, 15",
    "2007-01-31, 2007-02-28, 28, 28, 30",
    "2007-02-28, 2007-03-31, 33, 32, 30",
    "2006-08-31, 2007-02-28, 178, 178, 180",
    "2007-02-28, 2007-08-31, 183, 182, 180",
    "2007-02-14, 2007-02-28, 14, 14, 16",
    "2007-02-26, 2008-02-29, 363, 363, 364",
    "2008-02-29, 2009-02-28, 359, 359, 360",
    "2008-02-29, 2008-03-30, 31, 31, 30",
    "2008-02-29, 2008-03-31, 32, 31, 30"
  })
  void monthsOfThirtyDaysAreThoseOfIsdasExamples(
      LocalDate from, LocalDate to, long bond, long eurobond, long isda) {
    CouponPeriod period = period(from, to, 1);
    assertThat(days(DayCount.THIRTY_360, from, to, period)).isEqualTo(bond);
    assertThat(days(DayCount.THIRTY_E_360, from, to, period)).isEqualTo(eurobond);
    assertThat(days(DayCount.THIRTY_E_360_ISDA, from, to, period)).isEqualTo(isda);
  }

  /** The same examples: the end of February is no 30th where the debt ends there. */
  @Test
  void theEndOfFebruaryIsNoThirtiethAtMaturity() {
    LocalDate from = LocalDate.of(2007, 8, 31);
    LocalDate to = LocalDate.of(2008, 2, 29);
    CouponPeriod.Span whole = new CouponPeriod.Span(from, to);
    assertThat(days(
            DayCount.THIRTY_E_360_ISDA,
            from,
            to,
            new CouponPeriod(from, to, List.of(whole), 2, true)))
        .isEqualTo(179);
  }

  @Test
  void everyCountIsFoundByItsName() {
    for (DayCount count : DayCount.values()) {
      assertThat(DayCount.find(count.text())).contains(count);
    }
    assertThat(DayCount.find("ACT/364")).isEmpty();
  }

  private static long days(DayCount count, LocalDate from, LocalDate to, CouponPeriod period) {
    return count.fraction(from, to, period).numerator();
  }

  private static CouponPeriod period(LocalDate start, LocalDate end, int frequency) {
    return new CouponPeriod(
        start, end, List.of(new CouponPeriod.Span(start, end)), frequency, false);
  }
}
