package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Problem;
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

  /** How many entries it is of. */
  public int size() {
    return entries.size();
  }

  public Optional<LedgerEntry> find(TransactionId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Whether the transaction of that name counts. */
  public State state(TransactionId id) {
    LedgerEntry successor = successors.get(id);
    if (successor == null) {
      return State.POSTED;
    }
    return isReversal(successor) ? State.REVERSED : State.SUPERSEDED;
  }

  public boolean isReversal(LedgerEntry entry) {
    return reverses(entry).isPresent();
  }

  Optional<TransactionId> supersededBy(TransactionId id) {
    return successor(id, false);
  }

  Optional<TransactionId> reversedBy(TransactionId id) {
    return successor(id, true);
  }

  /** The last correction of a transaction; itself if there is none. */
  public TransactionId last(TransactionId id) {
    TransactionId last = id;
    for (var next = supersededBy(last); next.isPresent(); next = supersededBy(last)) {
      last = next.get();
    }
    return last;
  }

  /** The entry, if it is there and counts. */
  public Optional<LedgerEntry> counting(TransactionId id) {
    return find(id).filter(entry -> !isReversal(entry) && state(id) == State.POSTED);
  }

  /** The entry, if it still counts and is the one that was read; {@link Problem} otherwise. */
  public LedgerEntry inForce(TransactionId id, String etag) {
    LedgerEntry entry = find(id).orElseThrow(() -> Problem.notFound(id.name()));
    if (isReversal(entry) || state(id) != State.POSTED) {
      throw new Problem(
          Reason.TRANSACTION_SUPERSEDED,
          id.name() + " does not count any more; change the one that stands in its place",
          Map.of(
              "resource",
              id.name(),
              "superseded_by",
              supersededBy(id).map(TransactionId::name).orElse("")));
    }
    Etags.require(etag, version(entry), id.name());
    return entry;
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
