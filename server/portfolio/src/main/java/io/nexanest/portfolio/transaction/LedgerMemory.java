package io.nexanest.portfolio.transaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The ledgers of some tenants, as read so far. A ledger is only added to, and its positions become
 * visible in their order, so what was read stays right for ever and a refresh reads the rest.
 */
public final class LedgerMemory {
  private static final int TENANTS = 100;
  private static final Snapshot EMPTY = new Snapshot(0, List.of(), Map.of());

  private final Cache<UUID, Snapshot> byTenant =
      Caffeine.newBuilder().maximumSize(TENANTS).build();

  /**
   * A ledger up to a position.
   *
   * @param position the last entry's, of whatever branch
   * @param entries those of the books themselves, in order
   * @param overlays those of each branch, by its id's text, in order
   */
  public record Snapshot(
      long position, List<LedgerEntry> entries, Map<String, List<LedgerEntry>> overlays) {
    /** What a branch has besides the books, in order. */
    public List<LedgerEntry> overlay(String branch) {
      return overlays.getOrDefault(branch, List.of());
    }

    /** The books as a branch shows them, in order; the books themselves for an empty branch. */
    public List<LedgerEntry> on(String branch) {
      List<LedgerEntry> overlay = overlay(branch);
      return overlay.isEmpty() ? entries : inOrder(List.of(entries, overlay));
    }

    /** The branch that the transaction is booked on; empty if it is in the books, or nowhere. */
    public String branchOf(TransactionId id) {
      return overlays.entrySet().stream()
          .filter(overlay ->
              overlay.getValue().stream().anyMatch(entry -> entry.booked().id().equals(id)))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }

    /** The books and all branches, in order. */
    public List<LedgerEntry> everything() {
      List<List<LedgerEntry>> all = new ArrayList<>(overlays.values());
      all.add(entries);
      return inOrder(all);
    }

    private static List<LedgerEntry> inOrder(List<List<LedgerEntry>> lists) {
      return lists.stream()
          .flatMap(List::stream)
          .sorted(Comparator.comparingLong(entry -> entry.booked().position()))
          .toList();
    }

    private Snapshot with(List<LedgerEntry> more) {
      List<LedgerEntry> books = new ArrayList<>(entries.size() + more.size());
      books.addAll(entries);
      Map<String, List<LedgerEntry>> branches = new HashMap<>(overlays);
      for (LedgerEntry entry : more) {
        String branch = entry.booked().stamp().branch();
        if (branch.isEmpty()) {
          books.add(entry);
        } else {
          List<LedgerEntry> longer = new ArrayList<>(branches.getOrDefault(branch, List.of()));
          longer.add(entry);
          branches.put(branch, List.copyOf(longer));
        }
      }
      return new Snapshot(
          more.getLast().booked().position(), List.copyOf(books), Map.copyOf(branches));
    }
  }

  /** Everything that is committed, or that this transaction has written. */
  public Snapshot read(Tx tx, UUID tenant) {
    Snapshot known = byTenant.get(tenant, key -> EMPTY);
    List<LedgerEntry> more = TransactionStore.after(tx, known.position());
    if (more.isEmpty()) {
      return known;
    }
    return known.with(more);
  }

  /** Keeps a snapshot that was read outside of a writing transaction. */
  void keep(UUID tenant, Snapshot snapshot) {
    byTenant
        .asMap()
        .merge(tenant, snapshot, (old, young) -> old.position() >= young.position() ? old : young);
  }
}
