package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The columns of the ledger. */
final class LedgerColumns {
  private final LedgerViewModel model;
  private final Kit kit;

  LedgerColumns(LedgerViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  List<Column<Transaction>> all() {
    return List.of(
        new Column<Transaction>(
            "trade-date",
            "Trade date",
            92,
            one -> kit.moments().date(one.tradeDate()),
            Transaction::tradeDate,
            this::tone,
            List.of()),
        text("type", "Type", 118, one -> one.type().title()).toned(this::tone),
        text("instrument", "Instrument", 84, this::instrument).styled("symbol"),
        text(
                "account",
                "Account",
                120,
                one -> model.books().get().accountTitle(one.value(TransactionField.ACCOUNT)))
            .styled("soft", "grow"),
        number("quantity", "Quantity", 84, TransactionField.QUANTITY, kit.formats()::quantity),
        number("price", "Price", 78, TransactionField.PRICE, kit.formats()::price),
        number("gross", "Gross", 108, TransactionField.GROSS, this::amount).styled("bold"),
        number("fee", "Fee", 66, TransactionField.FEE, this::amount),
        number("tax", "Tax", 66, TransactionField.TAX, this::amount),
        text("currency", "Cur.", 44, one -> one.value(TransactionField.SETTLEMENT_CURRENCY))
            .styled("soft"),
        text("state", "State", 76, one -> one.state().title()).toned(this::tone),
        Column.<Transaction>figure(
                "position",
                "No.",
                58,
                one -> kit.formats().scaled(one.ledgerPosition(), 0),
                Transaction::ledgerPosition)
            .styled("soft"));
  }

  private String instrument(Transaction one) {
    String name = one.value(TransactionField.INSTRUMENT);
    return name.isEmpty() ? "" : model.symbol(name);
  }

  private String amount(BigDecimal value) {
    return kit.formats().amount(value, 2);
  }

  private Tone tone(Transaction one) {
    return one.state() == TransactionState.POSTED ? Tone.PLAIN : Tone.STALE;
  }

  private static Column<Transaction> text(
      String id, String title, double width, Function<Transaction, String> text) {
    return Column.text(id, title, width, text);
  }

  private Column<Transaction> number(
      String id,
      String title,
      double width,
      TransactionField field,
      Function<BigDecimal, String> text) {
    return Column.<Transaction>figure(
            id,
            title,
            width,
            one -> one.number(field).map(text).orElse(""),
            one -> one.number(field).orElse(BigDecimal.ZERO))
        .toned(this::tone);
  }
}
