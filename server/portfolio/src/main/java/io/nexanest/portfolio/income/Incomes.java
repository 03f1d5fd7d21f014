package io.nexanest.portfolio.income;

import io.nexanest.core.book.PositionKey;
import io.nexanest.core.income.Amounts;
import io.nexanest.core.income.IncomeCalendar;
import io.nexanest.core.income.IncomeItem;
import io.nexanest.core.income.Period;
import io.nexanest.core.income.ReceivedIncome;
import io.nexanest.core.income.Yields;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.PositionValue;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.portfolio.valuation.Valued;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reports of income, received and to come. */
public final class Incomes {
  private final Valuations valuations;

  public Incomes(Valuations valuations) {
    this.valuations = valuations;
  }

  /** The income from that date to the question's, both included. */
  public IncomeReport received(UUID tenant, Question question, LocalDate from, Period period) {
    Valued valued = valuations.value(tenant, question);
    Standpoint standpoint = valued.standpoint();
    LocalDate to = standpoint.asOf().effectiveDate();
    List<IncomeItem> items = ReceivedIncome.of(standpoint.book(), standpoint.scope(), from, to);
    return new IncomeReport(
        standpoint.view().name(),
        from,
        period,
        items,
        yields(valued, to),
        standpoint.asOf(),
        standpoint.view().baseCurrency());
  }

  /** The twelve months after the question's date. */
  public ExpectedIncome expected(UUID tenant, Question question) {
    Standpoint standpoint = valuations.standpoint(tenant, question);
    return new ExpectedIncome(
        IncomeCalendar.of(standpoint.inForce(), standpoint.book(), standpoint.scope()),
        standpoint.asOf(),
        standpoint.view().baseCurrency());
  }

  private static Map<IncomeReport.Holding, Yields> yields(Valued valued, LocalDate to) {
    Standpoint standpoint = valued.standpoint();
    Map<IncomeReport.Holding, BigDecimal> lastYear = new HashMap<>();
    LocalDate first = to.minusYears(1).plusDays(1);
    for (IncomeItem item : ReceivedIncome.of(standpoint.book(), standpoint.scope(), first, to)) {
      lastYear.merge(
          IncomeReport.Holding.of(item), Amounts.of(List.of(item)).gross(), BigDecimal::add);
    }
    Map<IncomeReport.Holding, Yields> yields = new HashMap<>();
    for (PositionValue value : valued.valuation().positions()) {
      if (value.key() instanceof PositionKey.Security(var account, InstrumentId id)) {
        IncomeReport.Holding holding = new IncomeReport.Holding(account, Optional.of(id));
        yields.put(
            holding,
            new Yields(
                lastYear.getOrDefault(holding, BigDecimal.ZERO),
                value.get(Figure.COST_BASIS),
                value.get(Figure.MARKET_VALUE)));
      }
    }
    return yields;
  }
}
