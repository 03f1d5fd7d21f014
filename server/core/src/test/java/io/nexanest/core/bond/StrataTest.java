package io.nexanest.core.bond;

import static com.opengamma.strata.basics.date.DayCounts.ACT_360;
import static com.opengamma.strata.basics.date.DayCounts.ACT_365F;
import static com.opengamma.strata.basics.date.DayCounts.ACT_ACT_ICMA;
import static com.opengamma.strata.basics.date.DayCounts.ACT_ACT_ISDA;
import static com.opengamma.strata.basics.date.DayCounts.THIRTY_360_ISDA;
import static com.opengamma.strata.basics.date.DayCounts.THIRTY_E_360;
import static com.opengamma.strata.basics.date.DayCounts.THIRTY_E_360_ISDA;
import static com.opengamma.strata.basics.date.DayCounts.THIRTY_U_360_EOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.opengamma.strata.basics.date.DayCount.ScheduleInfo;
import com.opengamma.strata.basics.schedule.Frequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts days beside OpenGamma Strata, whose conventions are the house's. */
class StrataTest {
  private static final Map<DayCount, com.opengamma.strata.basics.date.DayCount> PEERS = Map.of(
      DayCount.THIRTY_360, THIRTY_360_ISDA,
      DayCount.THIRTY_U_360, THIRTY_U_360_EOM,
      DayCount.THIRTY_E_360, THIRTY_E_360,
      DayCount.THIRTY_E_360_ISDA, THIRTY_E_360_ISDA,
      DayCount.ACT_360, ACT_360,
      DayCount.ACT_365F, ACT_365F,
      DayCount.ACT_ACT_ICMA, ACT_ACT_ICMA,
      DayCount.ACT_ACT_ISDA, ACT_ACT_ISDA);

  @Test
  void everyDayOfFiveYearsAccruesWhatStrataSays() {
    assertThat(PEERS).hasSameSizeAs(DayCount.values());
    PEERS.forEach((own, peer) -> {
      for (int frequency : new int[] {1, 2, 4}) {
        // Strata counts a period back from its end: that of 29 August to 28 February begins on the
        // 28th for it, and not on the date of the coupon before.
        int[] days = own == DayCount.ACT_ACT_ICMA ? new int[] {1, 15, 28} : new int[] {15, 29, 31};
        for (int day : days) {
          LocalDate maturity = LocalDate.of(2029, 8, day);
          compare(Bond.bullet(new BigDecimal("4"), own, frequency, maturity), peer);
        }
      }
    });
  }

  private static void compare(Bond bond, com.opengamma.strata.basics.date.DayCount peer) {
    LocalDate last = LocalDate.of(2028, 12, 31);
    for (LocalDate date = LocalDate.of(2023, 12, 31);
        date.isBefore(last);
        date = date.plusDays(1)) {
      Accrual accrual = bond.accrual(date).orElseThrow();
      double theirs = peer.yearFraction(accrual.period().start(), date, new Info(bond, accrual));
      assertThat(accrual.counted().value())
          .as("%s on %s, period from %s", peer, date, accrual.period().start())
          .isCloseTo(theirs, within(1e-14));
    }
  }

  private record Info(Bond bond, Accrual accrual) implements ScheduleInfo {
    @Override
    public LocalDate getStartDate() {
      return LocalDate.of(2000, 1, 15);
    }

    @Override
    public LocalDate getEndDate() {
      return bond.maturity();
    }

    @Override
    public LocalDate getPeriodEndDate(LocalDate date) {
      return accrual.period().end();
    }

    @Override
    public Frequency getFrequency() {
      return Frequency.ofMonths(12 / bond.frequency());
    }

    @Override
    public boolean isEndOfMonthConvention() {
      return false;
    }
  }
}
