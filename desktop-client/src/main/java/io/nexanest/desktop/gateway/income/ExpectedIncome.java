package io.nexanest.desktop.gateway.income;

import java.math.BigDecimal;
import java.util.List;

/** The payments of the next twelve months, by date; the two sums are never one. */
public record ExpectedIncome(
    List<ExpectedPayment> payments, BigDecimal declared, BigDecimal estimated, String currency) {
  public static final ExpectedIncome NONE =
      new ExpectedIncome(List.of(), BigDecimal.ZERO, BigDecimal.ZERO, "");

  public ExpectedIncome {
    payments = List.copyOf(payments);
  }
}
