package io.nexanest.portfolio.transaction;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
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
import io.nexanest.kernel.id.UserId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.transaction.source.Booker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the ledger's rows back into what was booked. */
final class LedgerReader {
  /** The second part is the predicate of the index by position. */
  private static final String AFTER = "where t.position > :position and t.position > 0";

  private LedgerReader() {}

  /** The entries after a position, each with all of its legs. */
  static List<LedgerEntry> read(Tx tx, long position) {
    // Transactions first: each statement sees what is committed when it begins, so the legs of
    // every row read here are there for the next one. The other way round, a commit in between
    // would give a transaction without legs, and it would be remembered so.
    // Few people book much: each is kept once.
    Map<Booker, Booker> bookers = new HashMap<>();
    List<Found> entries = tx.sql(
            "select * from portfolio.transaction t " + AFTER + " order by t.position")
        .with("position", position)
        .list(row -> entry(row, bookers));
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<TransactionId, List<Leg>> legs = new HashMap<>();
    tx.sql("""
            select l.* from portfolio.leg l
            join portfolio.transaction t using (tenant_id, transaction_id)
            """ + AFTER + " order by t.position, l.ordinal")
        .with("position", position)
        .list(row -> of(legs, row).add(leg(row)));
    Map<TransactionId, List<LotChoices.Choice>> choices = new HashMap<>();
    tx.sql("""
            select c.* from portfolio.lot_choice c
            join portfolio.transaction t using (tenant_id, transaction_id)
            """ + AFTER + " order by t.position, c.ordinal")
        .with("position", position)
        .list(row -> of(choices, row).add(choice(row)));
    return entries.stream().map(found -> found.with(legs, choices)).toList();
  }

  /** A row, which its legs and the lots that it names are still to be put to. */
  private record Found(
      Stamp stamp,
      DraftBuilder draft,
      Optional<String> importRow,
      Optional<String> corporateAction,
      Optional<Booker> booker) {
    LedgerEntry with(
        Map<TransactionId, List<Leg>> legs, Map<TransactionId, List<LotChoices.Choice>> choices) {
      Optional.ofNullable(choices.get(stamp.id()))
          .ifPresent(named -> draft.with(Field.LOTS, new LotChoices(named)));
      List<Leg> own = legs.getOrDefault(stamp.id(), List.of());
      return new LedgerEntry(
          new Booked(stamp, draft.build(), own), importRow, corporateAction, booker);
    }
  }

  private static <T> List<T> of(Map<TransactionId, List<T>> map, Row row) {
    return map.computeIfAbsent(
        new TransactionId(row.id("transaction_id")), key -> new ArrayList<>());
  }

  private static LotChoices.Choice choice(Row row) {
    return new LotChoices.Choice(new TransactionId(row.id("opened_by")), row.decimal("units"));
  }

  private static Found entry(Row row, Map<Booker, Booker> bookers) {
    Stamp stamp = new Stamp(
        new TransactionId(row.id("transaction_id")),
        row.number("position"),
        row.moment("known_time"),
        row.text("branch"),
        link(row));
    return new Found(
        stamp,
        draft(row),
        row.findText("import_row"),
        row.findText("corporate_action"),
        row.findId("book_user")
            .map(id -> new Booker(new UserId(id), row.text("book_user_name")))
            .map(booker -> bookers.computeIfAbsent(booker, one -> one)));
  }

  private static Link link(Row row) {
    return row.findId("link_id")
        .map(TransactionId::new)
        .<Link>map(target -> row.text("link_kind").equals("reverses")
            ? new Link.Reverses(target)
            : new Link.Supersedes(target))
        .orElse(new Link.None());
  }

  private static DraftBuilder draft(Row row) {
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
    row.findId("counter_instrument_id")
        .map(InstrumentId::new)
        .ifPresent(id -> draft.with(Field.COUNTER_INSTRUMENT, id));
    currency(row, "counter_instrument_currency", draft, Field.COUNTER_INSTRUMENT_CURRENCY);
    TransactionColumns.DECIMALS.forEach(
        (column, field) -> row.findDecimal(column).ifPresent(v -> draft.with(field, v)));
    if (row.flag("margined")) {
      draft.with(Field.MARGINED, true);
    }
    row.findText("side").ifPresent(side -> draft.with(Field.SIDE, Side.valueOf(side)));
    row.findText("option_right")
        .ifPresent(right -> draft.with(Field.OPTION_RIGHT, OptionRight.valueOf(right)));
    row.findDate("acquire_date").ifPresent(date -> draft.with(Field.ACQUIRE_DATE, date));
    row.findDecimal("counter_amount")
        .map(amount -> new Money(amount, CurrencyCode.of(row.text("counter_currency"))))
        .ifPresent(draft::counterAmount);
    row.findDate("settlement_date").ifPresent(draft::settlementDate);
    row.findDate("pay_date").ifPresent(draft::payDate);
    row.findDate("ex_date").ifPresent(date -> draft.with(Field.EX_DATE, date));
    row.findText("note").ifPresent(text -> draft.with(Field.NOTE, text));
    row.findText("external_reference")
        .ifPresent(text -> draft.with(Field.EXTERNAL_REFERENCE, text));
    return draft;
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
