package io.nexanest.portfolio.transaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.core.ledger.Timeline;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.Collections;
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
  private static final Snapshot EMPTY = new Snapshot(0, List.of(), List.of(), Map.of());

  private final Cache<UUID, Snapshot> byTenant =
      Caffeine.newBuilder().maximumSize(TENANTS).build();

  /**
   * A ledger up to a position.
   *
   * @param position the last entry's, of whatever branch
   * @param entries those of the books themselves, in order
   * @param inForce of the books themselves, what is neither superseded nor reversed
   * @param overlays those of each branch, by its id's text, in order
   */
  public record Snapshot(
      long position,
      List<LedgerEntry> entries,
      List<Booked> inForce,
      Map<String, List<LedgerEntry>> overlays) {
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

    /** What counts as a branch shows the books; of the books themselves for an empty branch. */
    public List<Booked> inForceOn(String branch) {
      return overlay(branch).isEmpty()
          ? inForce
          : Timeline.inForce(on(branch).stream().map(LedgerEntry::booked).toList());
    }

    private Snapshot with(List<LedgerEntry> more) {
      List<LedgerEntry> books = new ArrayList<>(entries.size() + more.size());
      books.addAll(entries);
      List<Booked> fresh = new ArrayList<>(more.size());
      Map<String, List<LedgerEntry>> branches = new HashMap<>(overlays);
      for (LedgerEntry entry : more) {
        String branch = entry.booked().stamp().branch();
        if (branch.isEmpty()) {
          books.add(entry);
          fresh.add(entry.booked());
        } else {
          List<LedgerEntry> longer = new ArrayList<>(branches.getOrDefault(branch, List.of()));
          longer.add(entry);
          branches.put(branch, List.copyOf(longer));
        }
      }
      return new Snapshot(
          more.getLast().booked().position(),
          // Wrapped, not copied: nobody else holds them, and every posting makes them anew.
          Collections.unmodifiableList(books),
          Collections.unmodifiableList(inForce(fresh)),
          Map.copyOf(branches));
    }

    /** What stands for itself is only added; a correction or a reversal takes something out. */
    private List<Booked> inForce(List<Booked> fresh) {
      List<Booked> all = new ArrayList<>(inForce.size() + fresh.size());
      all.addAll(inForce);
      all.addAll(fresh);
      boolean plain = fresh.stream().allMatch(booked -> booked.stamp().link() instanceof Link.None);
      return plain ? all : Timeline.inForce(all);
    }
  }

  /** Everything that is committed, or that this transaction has written. */
  public Snapshot read(Tx tx, UUID tenant) {
    Snapshot known = byTenant.get(tenant, key -> EMPTY);
    return refreshed(tx, known);
  }

  /** The same under the ledger's lock, where the last position that was given says whether to read. */
  Snapshot read(Tx tx, UUID tenant, long lastGiven) {
    Snapshot known = byTenant.get(tenant, key -> EMPTY);
    return known.position() == lastGiven ? known : refreshed(tx, known);
  }

  private static Snapshot refreshed(Tx tx, Snapshot known) {
    List<LedgerEntry> more = TransactionStore.after(tx, known.position());
    return more.isEmpty() ? known : known.with(more);
  }

  /**
   * Adds what is committed to what is known up to there.
   *
   * @return false if something between the two is not known
   */
  boolean add(UUID tenant, List<LedgerEntry> committed) {
    long before = committed.getFirst().booked().position() - 1;
    Snapshot now = byTenant
        .asMap()
        .computeIfPresent(
            tenant, (key, known) -> known.position() == before ? known.with(committed) : known);
    return now != null && now.position() >= committed.getLast().booked().position();
  }

  /** Keeps a snapshot that was read outside of a writing transaction. */
  void keep(UUID tenant, Snapshot snapshot) {
    byTenant
        .asMap()
        .merge(tenant, snapshot, (old, young) -> old.position() >= young.position() ? old : young);
  }
}
