package io.nexanest.portfolio.income;

import io.nexanest.core.income.IncomeItem;
import io.nexanest.core.income.Period;
import io.nexanest.core.income.Yields;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Received income of a scope.
 *
 * @param scope the name of what was asked about
 * @param yields of each holding with income in the last twelve months or in the report
 */
record IncomeReport(
    String scope,
    LocalDate from,
    Period period,
    List<IncomeItem> items,
    Map<Holding, Yields> yields,
    AsOf asOf,
    CurrencyCode currency) {
  IncomeReport {
    items = List.copyOf(items);
    yields = Map.copyOf(yields);
  }

  /** An instrument in an account, or cash without one. */
  record Holding(AccountId account, Optional<InstrumentId> instrument) {
    static Holding of(IncomeItem item) {
      return new Holding(item.account(), item.instrument());
    }
  }
}
