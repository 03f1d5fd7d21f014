package io.nexanest.desktop.income;

import io.nexanest.desktop.gateway.income.Income;
import io.nexanest.desktop.gateway.income.IncomePeriod;
import io.nexanest.desktop.gateway.income.PeriodIncome;
import io.nexanest.desktop.gateway.income.TypeIncome;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.chart.StackedBars;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;

/** Gross income by period, stacked by type. */
final class IncomeBarsView {
  /** More bars than these can't be told apart; the sums beside them are of all. */
  private static final int MOST = 48;

  private final Kit kit;
  private final StackedBars bars;

  IncomeBarsView(Kit kit) {
    this.kit = kit;
    bars = new StackedBars("income-bars", kit.look(), kit.formats());
  }

  Node node() {
    return bars.node();
  }

  void show(Income income, IncomePeriod period) {
    List<PeriodIncome> shown = last(income);
    List<TransactionType> types = shown.stream()
        .flatMap(one -> one.types().stream())
        .map(TypeIncome::type)
        .distinct()
        .sorted()
        .toList();
    bars.show(
        types.stream().map(TransactionType::title).toList(),
        shown.stream()
            .map(one -> new StackedBars.Bar(
                label(one.start(), period),
                types.stream().map(type -> gross(one, type)).toList()))
            .toList());
  }

  String note(Income income, IncomePeriod period) {
    String words = period.title().toLowerCase(java.util.Locale.ROOT);
    int all = income.periods().size();
    return all <= MOST
        ? "gross by " + words
        : "gross by " + words + ", the last " + MOST + " of " + all;
  }

  private static List<PeriodIncome> last(Income income) {
    int all = income.periods().size();
    return income.periods().subList(Math.max(0, all - MOST), all);
  }

  private static double gross(PeriodIncome period, TransactionType type) {
    return period.types().stream()
        .filter(one -> one.type() == type)
        .mapToDouble(one -> one.amounts().gross().doubleValue())
        .sum();
  }

  private String label(LocalDate start, IncomePeriod period) {
    return switch (period) {
      case MONTH -> kit.moments().month(start) + " " + start.getYear();
      case QUARTER -> "Q" + ((start.getMonthValue() + 2) / 3) + " " + start.getYear();
      case YEAR -> String.valueOf(start.getYear());
    };
  }
}
