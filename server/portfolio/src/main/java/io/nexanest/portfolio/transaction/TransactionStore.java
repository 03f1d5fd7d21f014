package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Tx;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of the ledger: rows are inserted and read, nothing else. */
final class TransactionStore {
  private static final String INSERT = """
      insert into portfolio.transaction (tenant_id, transaction_id, position, known_time, branch,
        type, account_id, counter_account_id, instrument_id, instrument_currency, quantity, price,
        gross, fee, tax, settlement_currency, fx_rate, counter_currency, counter_amount, split_new,
        split_old, trade_date, settlement_date, ex_date, pay_date, note, external_reference,
        link_kind, link_id, import_row)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?)""";
  private static final String INSERT_LEG = """
      insert into portfolio.leg (tenant_id, transaction_id, ordinal, account_id, instrument_id,
        currency, amount, purpose)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

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
    for (LedgerEntry entry : entries) {
      rows.add(row(tenant, entry));
      int ordinal = 0;
      for (Leg leg : entry.booked().legs()) {
        legs.add(leg(tenant, entry.booked(), ordinal++, leg));
      }
    }
    Batch.run(tx, INSERT, rows);
    Batch.run(tx, INSERT_LEG, legs);
  }

  /** The entries after a position, in their order. */
  static List<LedgerEntry> after(Tx tx, long position) {
    return LedgerReader.read(tx, position);
  }

  private static List<?> row(UUID tenant, LedgerEntry entry) {
    Booked booked = entry.booked();
    Draft draft = booked.draft();
    Link link = booked.stamp().link();
    return Arrays.asList(
        tenant,
        booked.id().uuid(),
        booked.position(),
        booked.stamp().knownTime(),
        booked.stamp().branch(),
        booked.type().name(),
        booked.account().uuid(),
        draft.counterAccount().map(AccountId::uuid),
        draft.instrument().map(id -> id.uuid()),
        draft.instrumentCurrency().map(CurrencyCode::code),
        decimal(draft, Field.QUANTITY),
        decimal(draft, Field.PRICE),
        decimal(draft, Field.GROSS),
        decimal(draft, Field.FEE),
        decimal(draft, Field.TAX),
        draft.settlementCurrency().map(CurrencyCode::code),
        decimal(draft, Field.FX_RATE),
        draft.counterAmount().map(money -> money.currency().code()),
        draft.counterAmount().map(Money::amount),
        decimal(draft, Field.SPLIT_NEW),
        decimal(draft, Field.SPLIT_OLD),
        draft.tradeDate(),
        draft.settlementDate(),
        draft.exDate(),
        draft.payDate(),
        text(draft.note()),
        text(draft.externalReference()),
        kind(link),
        target(link),
        entry.importRow());
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

  private static Optional<BigDecimal> decimal(Draft draft, Field field) {
    return draft.decimal(field);
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<String> kind(Link link) {
    return switch (link) {
      case Link.None() -> Optional.empty();
      case Link.Supersedes _ -> Optional.of("supersedes");
      case Link.Reverses _ -> Optional.of("reverses");
    };
  }

  private static Optional<UUID> target(Link link) {
    return switch (link) {
      case Link.None() -> Optional.empty();
      case Link.Supersedes(var target) -> Optional.of(target.uuid());
      case Link.Reverses(var target) -> Optional.of(target.uuid());
    };
  }
}
