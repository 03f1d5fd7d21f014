package io.nexanest.desktop.gateway.remote.income;

import io.nexanest.api.portfolio.v1.IncomeAmounts;
import io.nexanest.api.portfolio.v1.IncomeOfHolding;
import io.nexanest.api.portfolio.v1.IncomeOfPeriod;
import io.nexanest.api.portfolio.v1.ListExpectedIncomeResponse;
import io.nexanest.api.portfolio.v1.ListIncomeResponse;
import io.nexanest.desktop.gateway.income.Amounts;
import io.nexanest.desktop.gateway.income.ExpectedIncome;
import io.nexanest.desktop.gateway.income.ExpectedPayment;
import io.nexanest.desktop.gateway.income.HoldingIncome;
import io.nexanest.desktop.gateway.income.Income;
import io.nexanest.desktop.gateway.income.PeriodIncome;
import io.nexanest.desktop.gateway.income.TypeIncome;
import io.nexanest.desktop.gateway.remote.TransactionCodec;
import io.nexanest.desktop.gateway.remote.ValuationCodec;
import io.nexanest.wire.Dates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Incomes of the wire as incomes of the workstation. */
final class IncomeCodec {
  private IncomeCodec() {}

  static Income income(ListIncomeResponse from) {
    return new Income(
        amounts(from.getTotal()),
        from.getPeriodsList().stream().map(IncomeCodec::period).toList(),
        from.getHoldingsList().stream().map(IncomeCodec::holding).toList(),
        from.getCurrencyCode(),
        from.getFigure());
  }

  static ExpectedIncome expected(ListExpectedIncomeResponse from) {
    List<ExpectedPayment> payments = Stream.concat(
            from.getDeclaredList().stream().map(one -> payment(one, true)),
            from.getEstimatedList().stream().map(one -> payment(one, false)))
        .sorted(Comparator.comparing(ExpectedPayment::payDate))
        .toList();
    return new ExpectedIncome(
        payments,
        ValuationCodec.number(from.getDeclaredGross()),
        ValuationCodec.number(from.getEstimatedGross()),
        from.getCurrencyCode());
  }

  private static PeriodIncome period(IncomeOfPeriod from) {
    return new PeriodIncome(
        Dates.decode(from.getStartDate()),
        Dates.decode(from.getEndDate()),
        amounts(from.getAmounts()),
        from.getTypesList().stream()
            .map(one ->
                new TypeIncome(TransactionCodec.type(one.getType()), amounts(one.getAmounts())))
            .toList(),
        from.getFigure());
  }

  private static HoldingIncome holding(IncomeOfHolding from) {
    return new HoldingIncome(
        from.getAccount(),
        from.getInstrument(),
        amounts(from.getAmounts()),
        ValuationCodec.number(from.getLastYearGross()),
        from.hasYieldOnCost() ? OptionalDouble.of(from.getYieldOnCost()) : OptionalDouble.empty(),
        from.hasCurrentYield() ? OptionalDouble.of(from.getCurrentYield()) : OptionalDouble.empty(),
        from.getFigure());
  }

  private static ExpectedPayment payment(
      io.nexanest.api.portfolio.v1.ExpectedPayment from, boolean declared) {
    return new ExpectedPayment(
        declared,
        from.getAccount(),
        from.getInstrument(),
        TransactionCodec.type(from.getType()),
        from.hasExDate() ? Optional.of(Dates.decode(from.getExDate())) : Optional.empty(),
        Dates.decode(from.getPayDate()),
        ValuationCodec.number(from.getGross()),
        from.getBasis());
  }

  private static Amounts amounts(IncomeAmounts from) {
    return new Amounts(
        ValuationCodec.number(from.getGross()),
        ValuationCodec.number(from.getFee()),
        ValuationCodec.number(from.getTax()),
        ValuationCodec.number(from.getNet()));
  }
}
