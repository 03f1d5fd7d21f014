package io.nexanest.portfolio.branch;

import io.nexanest.core.ledger.Timeline;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.PostingOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A corporate action that was applied on a branch and since then in the books, too. */
final class BookedActions {
  private BookedActions() {}

  private record Applied(String action, AccountId account) {}

  /** Refuses to book an action a second time in an account. */
  static void refuse(List<LedgerEntry> books, List<PostingOrder> orders) {
    Set<TransactionId> inForce =
        Timeline.inForce(books.stream().map(LedgerEntry::booked).toList()).stream()
            .map(Booked::id)
            .collect(Collectors.toSet());
    Set<Applied> applied = new HashSet<>();
    for (LedgerEntry entry : books) {
      if (inForce.contains(entry.booked().id())) {
        entry
            .corporateAction()
            .ifPresent(action -> applied.add(new Applied(action, entry.booked().account())));
      }
    }
    for (PostingOrder order : orders) {
      order
          .corporateAction()
          .map(action -> new Applied(action, order.draft().account()))
          .filter(applied::contains)
          .filter(again -> order.link() instanceof Link.None)
          .ifPresent(again -> {
            throw new Problem(
                Reason.ACTION_BOOKED,
                again.action() + " is booked in " + again.account().name()
                    + " by now; take it back on the branch before you accept that",
                Map.of("resource", again.action(), "account", again.account().name()));
          });
    }
  }
}
