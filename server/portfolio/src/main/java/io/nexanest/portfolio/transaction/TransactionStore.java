package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Leg;
import io.nexanest.platform.db.Batch;
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
    tx.sql("""
            insert into portfolio.ledger (tenant_id, position, known_time)
            values (:tenant, 0, to_timestamp(0)) on conflict do nothing""").with("tenant", tenant).execute();
    return tx.sql("select position, known_time from portfolio.ledger for update")
        .one(row -> new Head(row.number("position"), row.moment("known_time")))
        .orElseThrow();
  }

  static void advance(Tx tx, Head head) {
    tx.sql("update portfolio.ledger set position = :position, known_time = :time")
        .with("position", head.position())
        .with("time", head.knownTime())
        .execute();
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
    Batch.run(tx, TransactionColumns.INSERT, rows);
    Batch.run(tx, INSERT_LEG, legs);
    Batch.run(tx, INSERT_CHOICE, choices);
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
