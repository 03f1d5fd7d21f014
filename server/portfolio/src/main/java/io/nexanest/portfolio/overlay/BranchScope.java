package io.nexanest.portfolio.overlay;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.portfolio.household.Views;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A branch of a portfolio or household books on its accounts alone. */
public final class BranchScope {
  private BranchScope() {}

  /** Refuses drafts on other accounts than those of the branch's scope. */
  public static void check(Tx tx, String branchName, List<Draft> drafts) {
    Optional<BranchRow> branch = BranchNames.find(tx, branchName);
    if (branch.isEmpty() || branch.get().scope().isEmpty()) {
      return;
    }
    Set<AccountId> accounts = Views.find(tx, branch.get().scope()).accounts();
    Fields fields = new Fields();
    for (Draft draft : drafts) {
      Stream.concat(Stream.of(draft.account()), draft.counterAccount().stream())
          .filter(account -> !accounts.contains(account))
          .forEach(account -> fields.wrong(
              "transaction.account",
              Reason.FIELD_INVALID,
              account.name() + " is not in " + branch.get().scope() + ", which the branch is of"));
    }
    fields.check();
  }
}
