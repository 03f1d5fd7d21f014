package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.ledger.Leg;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import io.nexanest.desktop.gateway.ledger.query.LedgerSum;
import io.nexanest.desktop.transaction.bulk.BulkViewModel;
import io.nexanest.desktop.transaction.listing.LedgerLine;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the ledger; their ids are the fields that the server orders by. */
final class LedgerColumns {
  private final LedgerViewModel model;
  private final BulkViewModel bulk;
  private final GroupTitles titles;
  private final Kit kit;

  LedgerColumns(LedgerViewModel model, BulkViewModel bulk, Kit kit) {
    this.model = model;
    this.bulk = bulk;
    this.kit = kit;
    titles = new GroupTitles(model, kit);
  }

  List<Column<LedgerLine>> all() {
    return List.of(
        text("mark", "", 36, one -> bulk.isMarked(one.name()) ? "●" : "", this::fold)
            .styled("mark"),
        text(
            "trade_date",
            "Trade date",
            96,
            one -> kit.moments().date(one.tradeDate()),
            titles::first),
        text("type", "Type", 118, one -> one.type().title(), this::count),
        text("instrument", "Instrument", 84, this::instrument, group -> "").styled("symbol"),
        text("account", "Account", 112, this::account, group -> "").styled("soft"),
        number("quantity", "Quantity", 80, TransactionField.QUANTITY, kit.formats()::quantity),
        number("price", "Price", 76, TransactionField.PRICE, kit.formats()::price),
        figure("amount", "Amount", 104, LedgerColumns::gross, this::cash).styled("bold"),
        figure("fee", "Fee", 64, one -> one.number(TransactionField.FEE), this::fee),
        figure("tax", "Tax", 64, one -> one.number(TransactionField.TAX), this::tax),
        text("settlement_currency", "Cur.", 44, this::currency, this::currency).styled("soft"),
        text("note", "Note", 90, one -> one.value(TransactionField.NOTE), this::several)
            .styled("soft", "grow"),
        text("state", "State", 74, one -> one.state().title(), group -> ""),
        Column.<LedgerLine>figure(
                "ledger_position",
                "No.",
                62,
                line ->
                    text(line, one -> kit.formats().scaled(one.ledgerPosition(), 0), group -> ""),
                line ->
                    line.transaction().<Object>map(Transaction::ledgerPosition).orElse(""))
            .styled("soft"));
  }

  private String fold(LedgerGroup group) {
    return model.lines().folded(group) ? "▸" : "▾";
  }

  private String count(LedgerGroup group) {
    return kit.formats().scaled(group.count(), 0) + (group.count() == 1 ? " entry" : " entries");
  }

  private String instrument(Transaction one) {
    String name = one.value(TransactionField.INSTRUMENT);
    return name.isEmpty() ? "" : model.symbol(name);
  }

  private String account(Transaction one) {
    return model.books().get().accountTitle(one.value(TransactionField.ACCOUNT));
  }

  private String currency(Transaction one) {
    return one.value(TransactionField.SETTLEMENT_CURRENCY);
  }

  // What was stated, or else the leg that the server made of quantity and price.
  private static Optional<BigDecimal> gross(Transaction one) {
    return one.number(TransactionField.GROSS)
        .or(() -> one.legs().stream()
            .filter(leg -> leg.purpose().equals("gross")
                && leg.account().equals(one.value(TransactionField.ACCOUNT)))
            .map(Leg::amount)
            .map(BigDecimal::abs)
            .findFirst());
  }

  private String cash(LedgerGroup group) {
    return single(group, LedgerSum::cash);
  }

  private String fee(LedgerGroup group) {
    return single(group, LedgerSum::fee);
  }

  private String tax(LedgerGroup group) {
    return single(group, LedgerSum::tax);
  }

  private String currency(LedgerGroup group) {
    return group.sums().size() == 1 ? group.sums().getFirst().currency() : "";
  }

  private String single(LedgerGroup group, Function<LedgerSum, BigDecimal> of) {
    if (group.sums().size() != 1) {
      return "";
    }
    BigDecimal value = of.apply(group.sums().getFirst());
    return value.signum() == 0 ? "" : kit.formats().signed(value, 2);
  }

  private String several(LedgerGroup group) {
    return group.sums().size() < 2 ? "" : sums(group.sums());
  }

  /** Sums in words: "USD +120.00  ·  EUR −30.00". */
  String sums(List<LedgerSum> sums) {
    return sums.stream()
        .map(one -> one.currency() + " " + kit.formats().signed(one.cash(), 2))
        .collect(Collectors.joining("  ·  "));
  }

  private static Tone tone(LedgerLine line) {
    return line.transaction()
            .filter(one -> one.state() != TransactionState.POSTED)
            .isPresent()
        ? Tone.STALE
        : Tone.PLAIN;
  }

  private static String text(
      LedgerLine line, Function<Transaction, String> entry, Function<LedgerGroup, String> head) {
    return line.group().map(head).or(() -> line.transaction().map(entry)).orElse("…");
  }

  private static Column<LedgerLine> text(
      String id,
      String title,
      double width,
      Function<Transaction, String> entry,
      Function<LedgerGroup, String> head) {
    return Column.<LedgerLine>text(id, title, width, line -> text(line, entry, head))
        .toned(LedgerColumns::tone);
  }

  private Column<LedgerLine> figure(
      String id,
      String title,
      double width,
      Function<Transaction, Optional<BigDecimal>> number,
      Function<LedgerGroup, String> head) {
    return number(id, title, width, number, value -> kit.formats().amount(value, 2), head);
  }

  private Column<LedgerLine> number(
      String id,
      String title,
      double width,
      TransactionField field,
      Function<BigDecimal, String> text) {
    return number(id, title, width, one -> one.number(field), text, group -> "");
  }

  // What is copied is the number itself, with a point and without grouping.
  private static Column<LedgerLine> number(
      String id,
      String title,
      double width,
      Function<Transaction, Optional<BigDecimal>> number,
      Function<BigDecimal, String> text,
      Function<LedgerGroup, String> head) {
    return Column.<LedgerLine>figure(
            id,
            title,
            width,
            line -> text(line, one -> number.apply(one).map(text).orElse(""), head),
            line ->
                line.transaction().flatMap(number).<Object>map(value -> value).orElse(""))
        .toned(LedgerColumns::tone);
  }
}
