package io.nexanest.desktop.gateway.income;

import java.util.List;

/**
 * Received income.
 *
 * @param figure the name of the net figure of all
 */
public record Income(
    Amounts total,
    List<PeriodIncome> periods,
    List<HoldingIncome> holdings,
    String currency,
    String figure) {
  public static final Income NONE = new Income(Amounts.NONE, List.of(), List.of(), "", "");

  public Income {
    periods = List.copyOf(periods);
    holdings = List.copyOf(holdings);
  }
}
