package io.nexanest.core.check;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.ledger.DuplicateTransaction;
import io.nexanest.core.check.ledger.IncomeNotHeld;
import io.nexanest.core.check.ledger.NegativeCash;
import io.nexanest.core.check.ledger.NegativePosition;
import io.nexanest.core.check.ledger.UnbalancedTransfer;
import io.nexanest.core.check.ledger.UnknownInstrument;
import io.nexanest.core.check.market.MissingPrice;
import io.nexanest.core.check.market.MissingRate;
import io.nexanest.core.check.market.PriceOffMarket;
import io.nexanest.core.check.market.RateOffMarket;
import io.nexanest.core.check.market.SplitPrices;
import io.nexanest.core.check.market.StalePrice;
import io.nexanest.core.check.market.UnbookedSplit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every check that there is. */
public final class Checks {
  private static final List<DataCheck> ALL = List.of(
      new NegativePosition(),
      new NegativeCash(),
      new UnbalancedTransfer(),
      new DuplicateTransaction(),
      new IncomeNotHeld(),
      new UnknownInstrument(),
      new MissingPrice(),
      new MissingRate(),
      new StalePrice(),
      new SplitPrices(),
      new UnbookedSplit(),
      new PriceOffMarket(),
      new RateOffMarket());

  private static final Comparator<Issue> ORDER = Comparator.comparing(Issue::severity)
      .thenComparing(Issue::check)
      .thenComparing(Issue::date, Comparator.reverseOrder())
      .thenComparing(Issue::name);

  private Checks() {}

  /** The names of all checks. */
  public static List<String> names() {
    return ALL.stream().map(DataCheck::name).toList();
  }

  /** What all checks find: the worst first, by check, the latest first. */
  public static List<Issue> run(CheckedBook books) {
    return run(books, names());
  }

  /** The same of those checks alone; no other is run. */
  public static List<Issue> run(CheckedBook books, Collection<String> names) {
    return ALL.stream()
        .filter(check -> names.contains(check.name()))
        .flatMap(check -> check.issues(books).stream())
        .sorted(ORDER)
        .toList();
  }
}
