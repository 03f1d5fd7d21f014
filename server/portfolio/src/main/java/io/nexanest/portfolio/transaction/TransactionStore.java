package io.nexanest.portfolio.transaction;

import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of the ledger: rows are inserted and read, nothing else. */
final class TransactionStore {
  private static final String INSERT_LEG = """
      insert into portfolio.leg (tenant_id, transaction_id, ordinal, account_id, instrument_id,
        currency, amount, purpose)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String INSERT_CHOICE = """
      insert into portfolio.lot_choice (tenant_id, transaction_id, ordinal, opened_by, units)
      values (?, ?, ?, ?, ?)""";

  private static final int TOGETHER = 8;

  private TransactionStore() {}

  /**
   * Where the ledger stands.
   *
   * @param position the last position given
   * @param knownTime the last known time given
   */
  record Head(long position, Instant knownTime) {}

  /** Takes the tenant's ledger lock, held to the commit. */
  static Head lock(Tx tx, UUID tenant) {
    return lockWithAccounts(tx, tenant).head();
  }

  /**
   * What a posting begins with.
   *
   * @param accounts every account of the tenant
   */
  record Locked(Head head, List<Bookable> accounts) {}

  /** Takes the lock, and reads what is judged against under it, in one round trip. */
  static Locked lockWithAccounts(Tx tx, UUID tenant) {
    return locked(tx).orElseGet(() -> {
      tx.write("""
          insert into portfolio.ledger (tenant_id, position, known_time)
          values (?, 0, to_timestamp(0)) on conflict do nothing""", List.of(tenant));
      return locked(tx).orElseThrow();
    });
  }

  private static Optional<Locked> locked(Tx tx) {
    // Two statements: the second sees what was committed while the first one waited.
    tx.write("select position from portfolio.ledger for update", List.of());
    List<Head> heads = new ArrayList<>(1);
    List<Bookable> accounts = new ArrayList<>();
    tx.sql("""
            select l.position, l.known_time, a.account_id, a.lot_policy,
              a.close_time is not null as closed,
              exists (select from portfolio.period where unlock_time is null) as any_locked
            from portfolio.ledger l left join portfolio.account a on a.tenant_id = l.tenant_id""").list(row -> {
      if (heads.isEmpty()) {
        heads.add(new Head(row.number("position"), row.moment("known_time")));
      }
      row.findId("account_id").ifPresent(id -> accounts.add(bookable(row)));
      return row;
    });
    return heads.stream().findFirst().map(head -> new Locked(head, accounts));
  }

  /**
   * An account that may be named.
   *
   * @param anyLocked whether anything of the tenant is signed off; of all accounts the same
   */
  record Bookable(AccountId id, LotPolicy policy, boolean closed, boolean anyLocked) {}

  /** Every account of the tenant, with what a posting has to know of it. */
  static List<Bookable> bookable(Tx tx) {
    return tx.sql("""
            select account_id, lot_policy, close_time is not null as closed,
              exists (select from portfolio.period where unlock_time is null) as any_locked
            from portfolio.account""").list(TransactionStore::bookable);
  }

  private static Bookable bookable(Row row) {
    return new Bookable(
        new AccountId(row.id("account_id")),
        LotPolicy.valueOf(row.text("lot_policy")),
        row.flag("closed"),
        row.flag("any_locked"));
  }

  static void advance(Tx tx, Head head) {
    tx.write(
        "update portfolio.ledger set position = ?, known_time = ?",
        List.of(head.position(), head.knownTime()));
  }

  static void insert(Tx tx, UUID tenant, List<LedgerEntry> entries) {
    List<List<?>> rows = new ArrayList<>();
    List<List<?>> legs = new ArrayList<>();
    List<List<?>> choices = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      rows.add(TransactionColumns.row(tenant, entry));
      int ordinal = 0;
      for (Leg leg : entry.booked().legs()) {
        legs.add(leg(tenant, entry.booked(), ordinal++, leg));
      }
      choices.addAll(choices(tenant, entry.booked()));
    }
    write(tx, TransactionColumns.INSERT, rows);
    write(tx, INSERT_LEG, legs);
    write(tx, INSERT_CHOICE, choices);
  }

  /** A few rows go with what else the posting writes; many are a batch of their own. */
  private static void write(Tx tx, String statement, List<List<?>> rows) {
    if (rows.size() > TOGETHER) {
      Batch.run(tx, statement, rows);
    } else {
      rows.forEach(row -> tx.write(statement, row));
    }
  }

  /** The entries after a position, in their order. */
  static List<LedgerEntry> after(Tx tx, long position) {
    return LedgerReader.read(tx, position);
  }

  private static List<List<?>> choices(UUID tenant, Booked booked) {
    List<List<?>> rows = new ArrayList<>();
    booked
        .draft()
        .lots()
        .ifPresent(lots -> lots.choices()
            .forEach(choice -> rows.add(List.of(
                tenant,
                booked.id().uuid(),
                rows.size(),
                choice.openedBy().uuid(),
                choice.units()))));
    return rows;
  }

  private static List<?> leg(UUID tenant, Booked booked, int ordinal, Leg leg) {
    return Arrays.asList(
        tenant,
        booked.id().uuid(),
        ordinal,
        leg.account().uuid(),
        leg.commodity() instanceof Commodity.Security(var instrument)
            ? Optional.of(instrument.uuid())
            : Optional.empty(),
        leg.commodity() instanceof Commodity.Cash(var currency)
            ? Optional.of(currency.code())
            : Optional.empty(),
        leg.amount(),
        leg.purpose().name());
  }
}
