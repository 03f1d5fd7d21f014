package io.nexanest.portfolio.overlay;

import io.nexanest.kernel.id.BranchId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Problem;
import java.util.Map;
import java.util.Optional;

/** Finds the branch that a call names, if it names one. */
public final class BranchNames {
  private BranchNames() {}

  /** The branch to read; empty for the books themselves. {@link Problem} if there is none. */
  public static Optional<BranchRow> find(Tx tx, String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(require(tx, name, false));
  }

  /** The branch to write on, locked to the end of the transaction; refused if it has ended. */
  public static Optional<BranchRow> open(Tx tx, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    BranchRow row = require(tx, name, true);
    refuseEnded(row);
    return Optional.of(row);
  }

  /** The text of the id of the branch to write on, as the ledger marks it; empty for the books. */
  public static String openText(Tx tx, String name) {
    return open(tx, name).map(row -> row.id().text()).orElse("");
  }

  public static BranchRow require(Tx tx, String name, boolean lock) {
    try {
      return BranchStore.find(tx, BranchId.parse(name), lock)
          .orElseThrow(() -> Problem.notFound(name));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  public static void refuseEnded(BranchRow row) {
    if (row.state() != BranchState.OPEN) {
      throw new Problem(
          Reason.BRANCH_ENDED,
          row.id().name() + " is " + row.state() + "; only an open branch can be changed",
          Map.of("resource", row.id().name(), "state", row.state().name()));
    }
  }
}
