package io.nexanest.core.bond;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccrualTest {
  /**
   * Microsoft, Excel's function ACCRINT, the example: issued 2008-03-01, settled 2008-05-01, 10 % of
   * 1,000, half-yearly, 30/360: 16.666667.
   */
  @Test
  void interestByThirtyDayMonthsIsThatOfAccrint() {
    Bond bond = Bond.bullet(d("10"), DayCount.THIRTY_360, 2, LocalDate.of(2018, 9, 1));
    assertThat(accrued(bond, "2008-05-01", 7)).isEqualTo("1.6666667");
  }

  /**
   * 31 CFR 356, appendix B, I.A: the days of half-years from the 15th and from the ends of months;
   * 8 % pays 40 for 1,000 in each of them, however many days it has.
   */
  @Test
  void daysOfATreasuryNoteAreThoseOfItsHalfYear() {
    Bond bond = Bond.bullet(d("8"), DayCount.ACT_ACT_ICMA, 2, LocalDate.of(2030, 8, 15));
    assertThat(accrued(bond, "2026-02-15", 10)).isEqualTo("0E-10");
    assertThat(accrued(bond, "2026-02-16", 10)).isEqualTo("0.0220994475"); // 4 / 181
    assertThat(accrued(bond, "2026-08-14", 10)).isEqualTo("3.9779005525"); // 4 × 180 / 181
    Bond ends = treasury("8", "2030-02-28", Optional.empty(), Optional.empty());
    // From the end of February to that of August 184 days, in a leap year 183 from the 29th… 31st.
    assertThat(ends.accrual(date("2027-03-01")).orElseThrow().period().end())
        .isEqualTo("2027-08-31");
    assertThat(accrued(ends, "2027-03-01", 10)).isEqualTo("0.0217391304"); // 4 / 184
    assertThat(accrued(ends, "2028-03-01", 10)).isEqualTo("0.0217391304"); // 4 / 184
  }

  /**
   * 31 CFR 356, appendix B, II.B: 8 1/2 % issued 1990-04-02, due 1992-03-31: a short first period of
   * 181 of 183 days.
   */
  @Test
  void aShortFirstPeriodIsPartOfARegularOne() {
    Bond bond = treasury("8.5", "1992-03-31", Optional.of(date("1990-04-02")), Optional.empty());
    CouponPeriod first = bond.accrual(date("1990-04-02")).orElseThrow().period();
    assertThat(first.isRegular()).isFalse();
    assertThat(DayCount.ACT_ACT_ICMA.fraction(first.start(), first.end(), first))
        .isEqualTo(new YearFraction(181, 366));
    assertThat(bond.accrual(date("1990-04-01"))).isEmpty();
  }

  /**
   * 31 CFR 356, appendix B, II.C: 8 1/2 % issued 1990-03-01, first paid 1990-11-15, due 2020-05-15: a
   * long first period of 75 of 181 days and a whole half-year.
   */
  @Test
  void aLongFirstPeriodIsMadeOfRegularOnes() {
    Bond bond = treasury(
        "8.5", "2020-05-15", Optional.of(date("1990-03-01")), Optional.of(date("1990-11-15")));
    CouponPeriod first = bond.accrual(date("1990-06-01")).orElseThrow().period();
    assertThat(first.start()).isEqualTo("1990-03-01");
    assertThat(first.end()).isEqualTo("1990-11-15");
    assertThat(DayCount.ACT_ACT_ICMA.fraction(first.start(), first.end(), first).value())
        .isEqualTo((75.0 / 181 + 1) / 2);
    assertThat(bond.accrual(date("1990-11-15")).orElseThrow().period().isRegular())
        .isTrue();
  }

  /** Worked by hand: 5 % yearly, seven days before 7 March the rest of the year is owed: −5 × 7/365. */
  @Test
  void inTheExCouponDaysTheBuyerIsOwedTheRest() {
    Bond bond = new Bond(
        d("5"),
        DayCount.ACT_ACT_ICMA,
        1,
        date("2030-03-07"),
        Optional.empty(),
        Optional.empty(),
        7,
        false,
        List.of());
    assertThat(accrued(bond, "2026-02-27", 6)).isEqualTo("4.890411"); // 5 × 357/365
    assertThat(accrued(bond, "2026-02-28", 6)).isEqualTo("-0.095890");
    assertThat(bond.accrual(date("2026-02-28")).orElseThrow().exCoupon()).isTrue();
    assertThat(accrued(bond, "2026-03-07", 6)).isEqualTo("0.000000");
  }

  /** Worked by hand: after a tenth is paid back, nine tenths bear interest. */
  @Test
  void whatIsPaidBackBearsNoInterest() {
    Bond bond = new Bond(
        d("6"),
        DayCount.THIRTY_E_360,
        2,
        date("2030-06-30"),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        List.of(
            new Factor(date("2026-12-30"), d("0.8")), new Factor(date("2026-06-30"), d("0.9"))));
    assertThat(bond.factor(date("2026-06-29"))).isEqualTo("1");
    assertThat(bond.factor(date("2026-06-30"))).isEqualTo("0.9");
    assertThat(bond.factor(date("2027-01-01"))).isEqualTo("0.8");
    assertThat(bond.factor(date("2030-06-30"))).isEqualTo("0");
    assertThat(bond.accrual(date("2026-09-30")).orElseThrow().percentOfFirst())
        .isEqualByComparingTo("1.35"); // 6 × 90/360 × 0.9
  }

  @Test
  void nothingAccruesFromMaturityOn() {
    Bond bond = Bond.bullet(d("3"), DayCount.ACT_365F, 1, date("2026-05-01"));
    assertThat(bond.accrual(date("2026-05-01"))).isEmpty();
    assertThat(bond.accrual(date("2026-04-30"))).isPresent();
  }

  private static String accrued(Bond bond, String on, int decimals) {
    return bond.accrual(date(on))
        .orElseThrow()
        .percent()
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toString();
  }

  private static Bond treasury(
      String coupon, String maturity, Optional<LocalDate> issued, Optional<LocalDate> firstCoupon) {
    return new Bond(
        d(coupon),
        DayCount.ACT_ACT_ICMA,
        2,
        date(maturity),
        issued,
        firstCoupon,
        0,
        true,
        List.of());
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }
}
