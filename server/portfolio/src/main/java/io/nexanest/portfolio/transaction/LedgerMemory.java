package io.nexanest.portfolio.transaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The ledgers of some tenants, as read so far. A ledger is only added to, and its positions become
 * visible in their order, so what was read stays right for ever and a refresh reads the rest.
 */
public final class LedgerMemory {
  private static final int TENANTS = 100;
  private static final Snapshot EMPTY = new Snapshot(0, List.of());

  private final Cache<UUID, Snapshot> byTenant =
      Caffeine.newBuilder().maximumSize(TENANTS).build();

  /**
   * A ledger up to a position.
   *
   * @param position the last entry's
   * @param entries all of them, in order
   */
  public record Snapshot(long position, List<LedgerEntry> entries) {}

  /** Everything that is committed, or that this transaction has written. */
  public Snapshot read(Tx tx, UUID tenant) {
    Snapshot known = byTenant.get(tenant, key -> EMPTY);
    List<LedgerEntry> more = TransactionStore.after(tx, known.position());
    if (more.isEmpty()) {
      return known;
    }
    List<LedgerEntry> all = new ArrayList<>(known.entries().size() + more.size());
    all.addAll(known.entries());
    all.addAll(more);
    return new Snapshot(more.getLast().booked().position(), List.copyOf(all));
  }

  /** Keeps a snapshot that was read outside of a writing transaction. */
  void keep(UUID tenant, Snapshot snapshot) {
    byTenant
        .asMap()
        .merge(tenant, snapshot, (old, young) -> old.position() >= young.position() ? old : young);
  }
}
