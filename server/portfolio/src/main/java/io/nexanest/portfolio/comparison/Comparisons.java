package io.nexanest.portfolio.comparison;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import io.nexanest.portfolio.valuation.Valued;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers two questions about one scope at the same quotes, and says what differs. */
public final class Comparisons {
  private final Valuations valuations;
  private final Ledgers ledgers;

  public Comparisons(Valuations valuations, Ledgers ledgers) {
    this.valuations = valuations;
    this.ledgers = ledgers;
  }

  public Compared of(UUID tenant, Question first, Question second) {
    Valued one = valuations.value(tenant, first);
    // Quotes move on between two questions; what differs must not be that.
    Valued other = one.quotes().sequence() == 0
        ? valuations.value(tenant, second)
        : valuations.value(tenant, second.atQuotes(one.quotes().sequence()));
    List<LedgerEntry> all = ledgers.now(tenant).everything();
    List<Compared.Change> changes = new ArrayList<>();
    Set<TransactionId> left = onlyIn(one.standpoint(), other.standpoint());
    Set<TransactionId> right = onlyIn(other.standpoint(), one.standpoint());
    for (LedgerEntry entry : all) {
      TransactionId id = entry.booked().id();
      if (left.contains(id) || right.contains(id)) {
        changes.add(new Compared.Change(entry, right.contains(id)));
      }
    }
    changes.sort(
        Comparator.comparing((Compared.Change change) -> change.entry().booked().date())
            .thenComparing(change -> change.entry().booked().position()));
    return new Compared(one, other, changes, new Standing(all));
  }

  private static Set<TransactionId> onlyIn(Standpoint one, Standpoint other) {
    Set<TransactionId> there = other.inForce().stream().map(Booked::id).collect(Collectors.toSet());
    Set<AccountId> accounts = one.view().accounts();
    return one.inForce().stream()
        .filter(booked -> accounts.contains(booked.account())
            || booked.legs().stream().map(Leg::account).anyMatch(accounts::contains))
        .map(Booked::id)
        .filter(id -> !there.contains(id))
        .collect(Collectors.toSet());
  }
}
