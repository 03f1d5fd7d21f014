package io.nexanest.portfolio.transaction;

import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Reads the ledger of a tenant as it is now; what everything that asks the books begins with. */
public final class Ledgers {
  private final Database database;
  private final LedgerMemory memory;

  public Ledgers(Database database, LedgerMemory memory) {
    this.database = database;
    this.memory = memory;
  }

  /** Everything committed so far. */
  public LedgerMemory.Snapshot now(UUID tenant) {
    return with(tenant, (tx, snapshot) -> snapshot);
  }

  /** Keeps what a commit has added; reads where others have added something before it. */
  public void add(UUID tenant, List<LedgerEntry> committed) {
    if (!committed.isEmpty() && !memory.add(tenant, committed)) {
      now(tenant);
    }
  }

  /** The ledger together with whatever else is read in the same transaction. */
  public <T> T with(UUID tenant, BiFunction<Tx, LedgerMemory.Snapshot, T> work) {
    return database.inTransaction("portfolio", tenant, tx -> {
      LedgerMemory.Snapshot snapshot = memory.read(tx, tenant);
      memory.keep(tenant, snapshot);
      return work.apply(tx, snapshot);
    });
  }

  /** Everything that is committed, or that this transaction has written. */
  public LedgerMemory.Snapshot read(Tx tx, UUID tenant) {
    return memory.read(tx, tenant);
  }

  LedgerMemory memory() {
    return memory;
  }
}
