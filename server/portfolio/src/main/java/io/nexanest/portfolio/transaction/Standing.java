package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What later entries have made of earlier ones: which count, and what stands in their place. */
public final class Standing {
  private final Map<TransactionId, LedgerEntry> entries = new HashMap<>();
  private final Map<TransactionId, LedgerEntry> successors = new HashMap<>();

  public Standing(List<LedgerEntry> ledger) {
    for (LedgerEntry entry : ledger) {
      entries.put(entry.booked().id(), entry);
      target(entry).ifPresent(id -> successors.put(id, entry));
    }
  }

  /** Whether a transaction counts. */
  public enum State {
    POSTED,
    SUPERSEDED,
    REVERSED
  }

  public Optional<LedgerEntry> find(TransactionId id) {
    return Optional.ofNullable(entries.get(id));
  }

  public State state(TransactionId id) {
    LedgerEntry successor = successors.get(id);
    if (successor == null) {
      return State.POSTED;
    }
    return isReversal(successor) ? State.REVERSED : State.SUPERSEDED;
  }

  boolean isReversal(LedgerEntry entry) {
    return reverses(entry).isPresent();
  }

  Optional<TransactionId> supersededBy(TransactionId id) {
    return successor(id, false);
  }

  Optional<TransactionId> reversedBy(TransactionId id) {
    return successor(id, true);
  }

  /** The position of the last entry that changed what the transaction says of itself. */
  long version(LedgerEntry entry) {
    LedgerEntry successor = successors.get(entry.booked().id());
    return (successor == null ? entry : successor).booked().position();
  }

  public static Optional<TransactionId> supersedes(LedgerEntry entry) {
    return entry.booked().stamp().link() instanceof Link.Supersedes(TransactionId target)
        ? Optional.of(target)
        : Optional.empty();
  }

  public static Optional<TransactionId> reverses(LedgerEntry entry) {
    return entry.booked().stamp().link() instanceof Link.Reverses(TransactionId target)
        ? Optional.of(target)
        : Optional.empty();
  }

  /** The transaction that the entry stands in the place of, or takes back. */
  public static Optional<TransactionId> target(LedgerEntry entry) {
    return supersedes(entry).or(() -> reverses(entry));
  }

  private Optional<TransactionId> successor(TransactionId id, boolean reversal) {
    return Optional.ofNullable(successors.get(id))
        .filter(entry -> isReversal(entry) == reversal)
        .map(entry -> entry.booked().id());
  }
}
