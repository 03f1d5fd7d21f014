package io.nexanest.portfolio.check;

import io.nexanest.core.check.Checks;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.portfolio.valuation.Valued;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Runs the checks over a scope at the quotes, closes and rates that its figures are made of. */
public final class Issues {
  private final Valuations valuations;
  private final Ledgers ledgers;

  public Issues(Valuations valuations, Ledgers ledgers) {
    this.valuations = valuations;
    this.ledgers = ledgers;
  }

  /**
   * The issue of that name, by the check that it is of alone. Throws a refusal where there is none.
   */
  Issue require(UUID tenant, Question question, String name) {
    String check = Issue.checkOf(name);
    return find(tenant, question, Checks.names().contains(check) ? check : "").require(name);
  }

  /** What all checks find, or the one that is named. */
  Found find(UUID tenant, Question question, String check) {
    if (!check.isEmpty() && !Checks.names().contains(check)) {
      throw Problem.invalid(
          "check",
          Reason.FIELD_INVALID,
          "there is no check '" + check + "'; there are " + String.join(", ", Checks.names()));
    }
    Valued valued = valuations.value(tenant, question);
    Standpoint standpoint = valued.standpoint();
    CheckedBook books = new CheckedBook(
        standpoint.inForce(),
        standpoint.book(),
        standpoint.scope(),
        valued.market(),
        new CatalogueLabels(standpoint));
    List<Issue> issues = check.isEmpty() ? Checks.run(books) : Checks.run(books, Set.of(check));
    Map<String, Dismissal> dismissed =
        ledgers.with(tenant, (tx, snapshot) -> DismissalStore.inForce(tx));
    return new Found(question.name(), issues, standpoint.asOf(), dismissed);
  }
}
