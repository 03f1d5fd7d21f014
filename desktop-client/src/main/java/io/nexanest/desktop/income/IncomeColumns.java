package io.nexanest.desktop.income;

import io.nexanest.desktop.gateway.income.Amounts;
import io.nexanest.desktop.gateway.income.ExpectedPayment;
import io.nexanest.desktop.gateway.income.HoldingIncome;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The columns of income by holding and of the calendar. */
final class IncomeColumns {
  private final IncomeViewModel model;
  private final Kit kit;

  IncomeColumns(IncomeViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  List<Column<HoldingIncome>> holdings() {
    return List.of(
        Column.<HoldingIncome>text(
                "instrument",
                "Instrument",
                90,
                one -> one.instrument().isEmpty() ? "Cash" : model.symbol(one.instrument()))
            .styled("symbol"),
        Column.<HoldingIncome>text("account", "Account", 150, one -> model.account(one.account()))
            .styled("soft", "grow"),
        amount("gross", "Gross", Amounts::gross),
        amount("tax", "Tax", Amounts::tax),
        amount("fee", "Fee", Amounts::fee),
        amount("net", "Net", Amounts::net).styled("bold"),
        Column.figure(
            "last-year",
            "Last 12 months",
            104,
            one -> kit.formats().amount(one.lastYear(), 2),
            HoldingIncome::lastYear),
        rate("yield-on-cost", "Yield on cost", HoldingIncome::yieldOnCost),
        rate("current-yield", "Current yield", HoldingIncome::currentYield));
  }

  List<Column<ExpectedPayment>> calendar() {
    return List.of(
        new Column<ExpectedPayment>(
            "pay-date",
            "Paid",
            88,
            one -> kit.moments().date(one.payDate()),
            ExpectedPayment::payDate,
            IncomeColumns::tone,
            List.of()),
        new Column<ExpectedPayment>(
            "kind",
            "Standing",
            84,
            one -> one.declared() ? "Declared" : "≈ estimated",
            ExpectedPayment::declared,
            one -> one.declared() ? Tone.UP : Tone.FLAT,
            List.of()),
        Column.<ExpectedPayment>text(
                "instrument", "Instrument", 80, one -> model.symbol(one.instrument()))
            .styled("symbol"),
        Column.<ExpectedPayment>text("account", "Account", 90, one -> model.account(one.account()))
            .styled("soft", "grow"),
        new Column<ExpectedPayment>(
            "ex-date",
            "Ex-date",
            88,
            one -> one.exDate().map(kit.moments()::date).orElse(Formats.NONE),
            one -> one.exDate().<Object>map(date -> date).orElse(""),
            one -> Tone.PLAIN,
            List.of()),
        new Column<ExpectedPayment>(
            "gross",
            "Gross",
            88,
            one -> (one.declared() ? "" : "≈ ") + kit.formats().amount(one.gross(), 2),
            ExpectedPayment::gross,
            IncomeColumns::tone,
            List.of("numeric")));
  }

  private static Tone tone(ExpectedPayment payment) {
    return payment.declared() ? Tone.PLAIN : Tone.FLAT;
  }

  private Column<HoldingIncome> amount(String id, String title, Function<Amounts, BigDecimal> of) {
    return Column.figure(
        id,
        title,
        92,
        one -> kit.formats().amount(of.apply(one.amounts()), 2),
        one -> of.apply(one.amounts()));
  }

  private Column<HoldingIncome> rate(
      String id, String title, Function<HoldingIncome, OptionalDouble> of) {
    return Column.figure(
        id,
        title,
        92,
        one -> of.apply(one).isPresent()
            ? kit.formats().percent(of.apply(one).getAsDouble())
            : Formats.NONE,
        one -> of.apply(one).isPresent() ? of.apply(one).getAsDouble() : "");
  }
}
