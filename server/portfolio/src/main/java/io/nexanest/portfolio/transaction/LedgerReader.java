package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.Purpose;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Turns the ledger's rows back into what was booked. */
final class LedgerReader {
  private LedgerReader() {}

  /** The entries after a position, each with all of its legs. */
  static List<LedgerEntry> read(Tx tx, long position) {
    // Transactions first: each statement sees what is committed when it begins, so the legs of
    // every row read here are there for the next one. The other way round, a commit in between
    // would give a transaction without legs, and it would be remembered so.
    List<Map.Entry<UUID, Function<List<Leg>, LedgerEntry>>> entries = tx.sql(
            "select * from portfolio.transaction where position > :position order by position")
        .with("position", position)
        .list(row -> Map.entry(row.id("transaction_id"), entry(row)));
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Leg>> legs = new HashMap<>();
    tx.sql("""
            select l.* from portfolio.leg l
            join portfolio.transaction t using (tenant_id, transaction_id)
            where t.position > :position order by t.position, l.ordinal""").with("position", position).list(row -> legs(legs, row).add(leg(row)));
    return entries.stream()
        .map(one -> one.getValue().apply(legs.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  private static List<Leg> legs(Map<UUID, List<Leg>> legs, Row row) {
    return legs.computeIfAbsent(row.id("transaction_id"), key -> new ArrayList<>());
  }

  private static Function<List<Leg>, LedgerEntry> entry(Row row) {
    Stamp stamp = new Stamp(
        new TransactionId(row.id("transaction_id")),
        row.number("position"),
        row.moment("known_time"),
        row.text("branch"),
        link(row));
    Draft draft = draft(row);
    Optional<String> importRow = row.findText("import_row");
    return legs -> new LedgerEntry(new Booked(stamp, draft, legs), importRow);
  }

  private static Link link(Row row) {
    return row.findId("link_id")
        .map(TransactionId::new)
        .<Link>map(target -> row.text("link_kind").equals("reverses")
            ? new Link.Reverses(target)
            : new Link.Supersedes(target))
        .orElse(new Link.None());
  }

  private static Draft draft(Row row) {
    DraftBuilder draft = Draft.of(
        TransactionType.valueOf(row.text("type")),
        new AccountId(row.id("account_id")),
        row.date("trade_date"));
    row.findId("counter_account_id").map(AccountId::new).ifPresent(draft::counterAccount);
    row.findId("instrument_id")
        .map(InstrumentId::new)
        .ifPresent(id -> draft.with(Field.INSTRUMENT, id));
    currency(row, "instrument_currency", draft, Field.INSTRUMENT_CURRENCY);
    currency(row, "settlement_currency", draft, Field.SETTLEMENT_CURRENCY);
    decimal(row, "quantity", draft, Field.QUANTITY);
    decimal(row, "price", draft, Field.PRICE);
    decimal(row, "gross", draft, Field.GROSS);
    decimal(row, "fee", draft, Field.FEE);
    decimal(row, "tax", draft, Field.TAX);
    decimal(row, "fx_rate", draft, Field.FX_RATE);
    decimal(row, "split_new", draft, Field.SPLIT_NEW);
    decimal(row, "split_old", draft, Field.SPLIT_OLD);
    row.findDecimal("counter_amount")
        .map(amount -> new Money(amount, CurrencyCode.of(row.text("counter_currency"))))
        .ifPresent(draft::counterAmount);
    row.findDate("settlement_date").ifPresent(draft::settlementDate);
    row.findDate("pay_date").ifPresent(draft::payDate);
    row.findDate("ex_date").ifPresent(date -> draft.with(Field.EX_DATE, date));
    row.findText("note").ifPresent(text -> draft.with(Field.NOTE, text));
    row.findText("external_reference")
        .ifPresent(text -> draft.with(Field.EXTERNAL_REFERENCE, text));
    return draft.build();
  }

  private static void decimal(Row row, String column, DraftBuilder draft, Field field) {
    row.findDecimal(column).ifPresent(value -> draft.with(field, value));
  }

  private static void currency(Row row, String column, DraftBuilder draft, Field field) {
    row.findText(column).map(CurrencyCode::of).ifPresent(value -> draft.with(field, value));
  }

  private static Leg leg(Row row) {
    Commodity commodity = row.findId("instrument_id")
        .<Commodity>map(id -> new Commodity.Security(new InstrumentId(id)))
        .orElseGet(() -> new Commodity.Cash(CurrencyCode.of(row.text("currency"))));
    return new Leg(
        new AccountId(row.id("account_id")),
        commodity,
        row.decimal("amount"),
        Purpose.valueOf(row.text("purpose")));
  }
}
