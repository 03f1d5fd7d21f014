package io.nexanest.portfolio.figure;

import io.nexanest.core.income.IncomeFigure;
import io.nexanest.core.income.IncomeItem;
import io.nexanest.core.income.ReceivedIncome;
import io.nexanest.core.trace.Proof;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.valuation.Standpoint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure of income in a range of dates, both included:
 * {@code figures/income_net@2000-01-01..2000-03-31:portfolios/abc/holdings/xyz}.
 *
 * @param scope the portfolio or household
 * @param holding the instrument's id, for the figure of one holding
 */
record IncomeFigureName(
    IncomeFigure figure, LocalDate from, LocalDate to, String scope, Optional<String> holding) {
  private static final Pattern NAME =
      Pattern.compile("figures/([a-z_]+)@([0-9-]+)\\.\\.([0-9-]+):(.+?)(?:/holdings/([0-9a-z]+))?");

  /** Empty for the name of a figure without dates. */
  static Optional<IncomeFigureName> parse(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    IncomeFigure figure = Arrays.stream(IncomeFigure.values())
        .filter(one -> one.id().equals(matcher.group(1)))
        .findFirst()
        .orElseThrow(() -> Problem.invalid(
            "name",
            Reason.FIELD_INVALID,
            "'" + matcher.group(1) + "' is no figure between dates; there are income,"
                + " income_fees, income_taxes and income_net"));
    return Optional.of(new IncomeFigureName(
        figure,
        date(matcher.group(2)),
        date(matcher.group(3)),
        matcher.group(4),
        Optional.ofNullable(matcher.group(5))));
  }

  Proof explain(Standpoint standpoint) {
    List<IncomeItem> items =
        ReceivedIncome.of(standpoint.book(), standpoint.scope(), from, to).stream()
            .filter(this::isOfHolding)
            .toList();
    return figure.explain(items, standpoint.view().baseCurrency());
  }

  private boolean isOfHolding(IncomeItem item) {
    return holding.isEmpty()
        || item.instrument().filter(id -> id.text().equals(holding.get())).isPresent();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.invalid(
          "name", Reason.FIELD_INVALID, "has dates such as 2000-12-29, not '" + text + "'");
    }
  }
}
