package io.nexanest.portfolio.branch;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.PostingOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What has to be booked so that the books become what their branch shows. What the branch itself
 * took back or corrected leaves no trace; what it corrected or took back of the books does.
 */
final class Acceptance {
  private final Map<TransactionId, LedgerEntry> entries = new HashMap<>();
  private final Set<TransactionId> replaced = new HashSet<>();
  private final Map<TransactionId, TransactionId> ids = new HashMap<>();
  private final Supplier<UUID> fresh;

  private Acceptance(List<LedgerEntry> overlay, Supplier<UUID> fresh) {
    this.fresh = fresh;
    for (LedgerEntry entry : overlay) {
      entries.put(entry.booked().id(), entry);
      target(entry.booked().stamp().link()).ifPresent(replaced::add);
    }
  }

  /**
   * The orders, in the order in which the branch was made.
   *
   * @param overlay the branch's own entries
   * @param fresh makes ids
   */
  static List<PostingOrder> of(List<LedgerEntry> overlay, Supplier<UUID> fresh) {
    Acceptance acceptance = new Acceptance(overlay, fresh);
    List<PostingOrder> orders = new ArrayList<>();
    for (LedgerEntry entry : overlay) {
      if (!acceptance.replaced.contains(entry.booked().id())) {
        acceptance.order(entry).ifPresent(orders::add);
      }
    }
    return orders;
  }

  private Optional<PostingOrder> order(LedgerEntry entry) {
    Booked booked = entry.booked();
    boolean reversal = booked.stamp().link() instanceof Link.Reverses;
    Optional<TransactionId> inTheBooks = follow(booked.stamp().link());
    if (reversal && inTheBooks.isEmpty()) {
      return Optional.empty();
    }
    Link link = inTheBooks
        .<Link>map(target -> reversal ? new Link.Reverses(target) : new Link.Supersedes(target))
        .orElse(new Link.None());
    TransactionId id = new TransactionId(fresh.get());
    ids.put(booked.id(), id);
    return Optional.of(new PostingOrder(
        Optional.of(id),
        renamed(booked.draft()),
        link,
        booked.id().name(),
        entry.importRow(),
        entry.corporateAction()));
  }

  /** The transaction of the books that the branch has changed, through its own corrections. */
  private Optional<TransactionId> follow(Link link) {
    Optional<TransactionId> target = target(link);
    while (target.isPresent() && entries.containsKey(target.get())) {
      target = target(entries.get(target.get()).booked().stamp().link());
    }
    return target;
  }

  private static Optional<TransactionId> target(Link link) {
    return switch (link) {
      case Link.None() -> Optional.empty();
      case Link.Supersedes(TransactionId target) -> Optional.of(target);
      case Link.Reverses(TransactionId target) -> Optional.of(target);
    };
  }

  /** Lots that were opened on the branch are opened by other transactions in the books. */
  private Draft renamed(Draft draft) {
    return draft
        .lots()
        .map(lots -> {
          Map<Field, Object> values = new EnumMap<>(draft.values());
          values.put(
              Field.LOTS,
              new LotChoices(lots.choices().stream()
                  .map(choice -> new LotChoices.Choice(
                      ids.getOrDefault(choice.openedBy(), choice.openedBy()), choice.units()))
                  .toList()));
          return new Draft(draft.type(), draft.account(), draft.tradeDate(), values);
        })
        .orElse(draft);
  }
}
