package io.nexanest.desktop.demo.health;

import io.nexanest.desktop.demo.Refusing;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.income.Amounts;
import io.nexanest.desktop.gateway.income.ExpectedIncome;
import io.nexanest.desktop.gateway.income.ExpectedPayment;
import io.nexanest.desktop.gateway.income.HoldingIncome;
import io.nexanest.desktop.gateway.income.Income;
import io.nexanest.desktop.gateway.income.IncomeGateway;
import io.nexanest.desktop.gateway.income.IncomePeriod;
import io.nexanest.desktop.gateway.income.PeriodIncome;
import io.nexanest.desktop.gateway.income.TypeIncome;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Three years of quarterly dividends with some interest, and four payments to come. */
public final class DemoIncome implements IncomeGateway {
  private static final String FIGURE = "figures/income_net@1998-01-01..2000-12-29:";

  /** The questions that were asked, as period and first date. */
  public final List<String> asked = new ArrayList<>();

  public final Refusing refusing = new Refusing();

  @Override
  public CompletionStage<Income> received(
      String scope, AsOf asOf, Optional<LocalDate> from, IncomePeriod period) {
    asked.add(period + " " + from.map(LocalDate::toString).orElse(""));
    List<PeriodIncome> periods = new ArrayList<>();
    for (int month = 0; month < 36; month++) {
      LocalDate start = LocalDate.of(1998, 1, 1).plusMonths(month);
      double dividend = month % 3 == 2 ? 4100 + month * 62 : 690 + month % 5 * 55;
      Amounts dividends = amounts(dividend, 0.15);
      Amounts interest = amounts(310 + month % 4 * 40, 0);
      periods.add(new PeriodIncome(
          start,
          start.plusMonths(1).minusDays(1),
          amounts(dividend + 310 + month % 4 * 40, 0.12),
          List.of(
              new TypeIncome(TransactionType.DIVIDEND, dividends),
              new TypeIncome(TransactionType.INTEREST, interest)),
          FIGURE + scope));
    }
    return refusing.or(new Income(
        new Amounts(
            new BigDecimal("101450.00"),
            new BigDecimal("120.00"),
            new BigDecimal("13900.50"),
            new BigDecimal("87429.50")),
        periods,
        List.of(
            holding("instruments/ge", 24300, 0.0412, 0.0131),
            holding("instruments/ibm", 18250, 0.0287, 0.0052),
            holding("instruments/mrk", 15120, 0.0344, 0.0145),
            new HoldingIncome(
                "accounts/a1",
                "",
                amounts(11800, 0),
                new BigDecimal("4100.00"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "")),
        "USD",
        FIGURE + scope));
  }

  @Override
  public CompletionStage<ExpectedIncome> expected(String scope, AsOf asOf) {
    return CompletableFuture.completedStage(new ExpectedIncome(
        List.of(
            payment(true, "instruments/ge", "2001-01-25", "2480.00"),
            payment(true, "instruments/mrk", "2001-02-01", "1360.00"),
            payment(false, "instruments/ibm", "2001-03-10", "1210.00"),
            payment(false, "instruments/ge", "2001-04-25", "2480.00"),
            payment(false, "instruments/mrk", "2001-05-02", "1360.00"),
            payment(false, "instruments/ibm", "2001-06-09", "1210.00")),
        new BigDecimal("3840.00"),
        new BigDecimal("6260.00"),
        "USD"));
  }

  private static HoldingIncome holding(
      String instrument, double gross, double onCost, double current) {
    return new HoldingIncome(
        "accounts/a1",
        instrument,
        amounts(gross, 0.15),
        BigDecimal.valueOf(Math.round(gross / 3)).setScale(2),
        OptionalDouble.of(onCost),
        OptionalDouble.of(current),
        FIGURE + "accounts/a1/holdings/" + instrument.substring(12));
  }

  private static ExpectedPayment payment(
      boolean declared, String instrument, String date, String gross) {
    LocalDate paid = LocalDate.parse(date);
    return new ExpectedPayment(
        declared,
        "accounts/a1",
        instrument,
        TransactionType.DIVIDEND,
        declared ? Optional.of(paid.minusDays(20)) : Optional.empty(),
        paid,
        new BigDecimal(gross),
        "transactions/t2");
  }

  private static Amounts amounts(double gross, double taxed) {
    BigDecimal all = BigDecimal.valueOf(gross).setScale(2);
    BigDecimal tax = BigDecimal.valueOf(Math.round(gross * taxed)).setScale(2);
    return new Amounts(all, BigDecimal.ZERO, tax, all.subtract(tax));
  }
}
