package io.nexanest.core.bond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BondYieldTest {
  private static final Offset<Double> SIX_DECIMALS = within(5e-7);

  /** 31 CFR 356, appendix B, II.A: 8 3/4 % of 1990, due 2020, sold to yield 8.84 %: 99.057893. */
  @Test
  void aTreasuryBondCostsWhatTheTreasurySays() {
    Bond bond = new Bond(
        new BigDecimal("8.75"),
        DayCount.ACT_ACT_ICMA,
        2,
        LocalDate.of(2020, 5, 15),
        Optional.of(LocalDate.of(1990, 5, 15)),
        Optional.empty(),
        0,
        true,
        List.of());
    assertThat(clean(bond, LocalDate.of(1990, 5, 15), 0.0884)).isCloseTo(99.057893, SIX_DECIMALS);
    assertThat(measured(bond, LocalDate.of(1990, 5, 15), 99.057893).toMaturity())
        .isCloseTo(0.0884, within(1e-8));
  }

  /** Microsoft, Excel's PRICE: 5.75 %, settled 2008-02-15, due 2017-11-15, 6.5 %: 94.63436. */
  @Test
  void aCorporateBondCostsWhatPriceSays() {
    Bond bond = bond("5.75", DayCount.THIRTY_360, LocalDate.of(2017, 11, 15));
    assertThat(clean(bond, LocalDate.of(2008, 2, 15), 0.065)).isCloseTo(94.63436, within(5e-6));
  }

  /** Microsoft, Excel's YIELD: 5.75 %, settled 2008-02-15, due 2016-11-15, at 95.04287: 6.5 %. */
  @Test
  void aCorporateBondYieldsWhatYieldSays() {
    Bond bond = bond("5.75", DayCount.THIRTY_360, LocalDate.of(2016, 11, 15));
    BondYield yield = measured(bond, LocalDate.of(2008, 2, 15), 95.04287);
    assertThat(yield.toMaturity()).isCloseTo(0.065, SIX_DECIMALS);
    assertThat(yield.current()).isCloseTo(5.75 / 95.04287, SIX_DECIMALS);
  }

  /**
   * Microsoft, Excel's DURATION and MDURATION: 8 % at a yield of 9 %, half-yearly, ACT/ACT: from
   * 2018-07-01 to 2048-01-01 10.9191453; from 2008-01-01 to 2016-01-01 modified 5.73567.
   */
  @Test
  void durationsAreThoseOfDurationAndMduration() {
    Bond longer = bond("8", DayCount.ACT_ACT_ICMA, LocalDate.of(2048, 1, 1));
    LocalDate on = LocalDate.of(2018, 7, 1);
    assertThat(measured(longer, on, clean(longer, on, 0.09)).macaulay())
        .isCloseTo(10.9191453, within(5e-8));
    Bond shorter = bond("8", DayCount.ACT_ACT_ICMA, LocalDate.of(2016, 1, 1));
    LocalDate from = LocalDate.of(2008, 1, 1);
    assertThat(measured(shorter, from, clean(shorter, from, 0.09)).modified())
        .isCloseTo(5.73567, within(5e-6));
  }

  /** Fabozzi, Bond Markets, Analysis and Strategies: 9 % for 5 years at par: convexity 19.45. */
  @Test
  void convexityIsThatOfFabozzisTable() {
    Bond bond = bond("9", DayCount.THIRTY_360, LocalDate.of(2031, 1, 1));
    BondYield yield = measured(bond, LocalDate.of(2026, 1, 1), 100);
    assertThat(yield.toMaturity()).isCloseTo(0.09, SIX_DECIMALS);
    assertThat(yield.macaulay()).isCloseTo(4.13, within(0.005));
    assertThat(yield.convexity()).isCloseTo(19.45, within(0.005));
  }

  /** Worked by hand: 90 days of 30/360 before 103 are paid for 101.5 + 1.5: simple interest of 0. */
  @Test
  void withinTheLastPeriodInterestIsSimple() {
    Bond bond = bond("6", DayCount.THIRTY_360, LocalDate.of(2026, 7, 1));
    BondYield yield = measured(bond, LocalDate.of(2026, 4, 1), 100);
    // 103 / (1 + y/4) = 101.5
    assertThat(yield.toMaturity()).isCloseTo(4 * (103 / 101.5 - 1), within(1e-12));
    assertThat(yield.macaulay()).isCloseTo(0.25, within(1e-12));
  }

  /** Worked by hand: half back after a year, half after two, 10 % yearly, at par. */
  @Test
  void whatIsPaidBackEarlierShortensTheDuration() {
    Bond bond = new Bond(
        new BigDecimal("10"),
        DayCount.ACT_ACT_ICMA,
        1,
        LocalDate.of(2028, 1, 1),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        List.of(new Factor(LocalDate.of(2027, 1, 1), new BigDecimal("0.5"))));
    BondYield yield = measured(bond, LocalDate.of(2026, 1, 1), 100);
    assertThat(yield.toMaturity()).isCloseTo(0.1, within(1e-12));
    // 60 / 1.1 after one year, 55 / 1.21 after two.
    assertThat(yield.macaulay()).isCloseTo((60 / 1.1 + 2 * 55 / 1.21) / 100, within(1e-12));
  }

  @Test
  void aPriceThatNoYieldMakesHasNone() {
    Bond bond = bond("6", DayCount.THIRTY_360, LocalDate.of(2030, 7, 1));
    Accrual accrual = bond.accrual(LocalDate.of(2026, 4, 1)).orElseThrow();
    assertThat(BondYield.of(bond, accrual, 0)).isEmpty();
    assertThat(BondYield.of(bond, accrual, 1e12)).isEmpty();
  }

  private static BondYield measured(Bond bond, LocalDate on, double clean) {
    return BondYield.of(bond, bond.accrual(on).orElseThrow(), clean).orElseThrow();
  }

  private static double clean(Bond bond, LocalDate on, double yield) {
    return BondYield.cleanPrice(bond, bond.accrual(on).orElseThrow(), yield);
  }

  private static Bond bond(String coupon, DayCount dayCount, LocalDate maturity) {
    return Bond.bullet(new BigDecimal(coupon), dayCount, 2, maturity);
  }
}
