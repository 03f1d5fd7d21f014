package io.nexanest.portfolio.action;

import io.nexanest.kernel.time.AsOf;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.account.AccountStore;
import io.nexanest.portfolio.announcement.ActionBooks;
import io.nexanest.portfolio.announcement.ActionName;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.announcement.Election;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.LedgerMemory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of actions at one question: the terms, the elections, and the books.
 *
 * @param elections by action, of each account the last
 */
record KnownActions(Map<UUID, List<Election>> elections, ActionBooks books) {
  /** Later than anything is recorded, and a time that the database knows. */
  static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  static KnownActions of(Tx tx, LedgerMemory.Snapshot ledger, AsOf asOf) {
    String branch =
        BranchNames.find(tx, asOf.branch()).map(row -> row.id().text()).orElse("");
    List<LedgerEntry> known = ledger.on(branch).stream()
        .filter(entry -> !entry.booked().stamp().knownTime().isAfter(asOf.knownTime()))
        .toList();
    return new KnownActions(
        ActionStore.elections(tx, asOf.knownTime()),
        new ActionBooks(AccountStore.all(tx), known, asOf.effectiveDate()));
  }

  /** {@link Problem} for anything that is not an action, or was not known then. */
  static Announcement require(Tx tx, String name, AsOf asOf) {
    return ActionStore.find(tx, parse(name), asOf.knownTime())
        .orElseThrow(() -> Problem.notFound(name));
  }

  static ActionName parse(String name) {
    try {
      return ActionName.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  List<Election> elections(Announcement announcement) {
    return elections.getOrDefault(announcement.name().action(), List.of());
  }
}
