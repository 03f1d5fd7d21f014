package io.nexanest.core.income;

import java.time.LocalDate;

/** What incomes are put together by. */
public enum Period {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  Period(int months) {
    this.months = months;
  }

  /** The first day of the period that has the date. */
  public LocalDate start(LocalDate date) {
    int month = (date.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(date.getYear(), month, 1);
  }

  /** The last day of the period that begins then. */
  public LocalDate end(LocalDate start) {
    return start.plusMonths(months).minusDays(1);
  }
}
