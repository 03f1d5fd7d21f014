package io.nexanest.desktop.gateway.income;

import java.time.LocalDate;
import java.util.List;

/**
 * Incomes of one period together.
 *
 * @param figure the name of the net figure
 */
public record PeriodIncome(
    LocalDate start, LocalDate end, Amounts amounts, List<TypeIncome> types, String figure) {
  public PeriodIncome {
    types = List.copyOf(types);
  }
}
