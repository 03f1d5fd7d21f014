package io.nexanest.desktop.comparison;

import io.nexanest.desktop.gateway.comparison.FigureDifference;
import io.nexanest.desktop.gateway.comparison.HoldingDifference;
import io.nexanest.desktop.gateway.comparison.TransactionDifference;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The columns of figures, holdings and transactions on two sides. */
final class ComparisonColumns {
  private final Kit kit;
  private final Sides sides;

  ComparisonColumns(Kit kit, Sides sides) {
    this.kit = kit;
    this.sides = sides;
  }

  List<Column<FigureDifference>> figures() {
    return List.of(
        Column.<FigureDifference>text("figure", "Figure", 130, one -> title(one.figure()))
            .styled("grow"),
        amount("left", sides.left(), FigureDifference::left),
        amount("right", sides.right(), FigureDifference::right).styled("bold"),
        difference(FigureDifference::difference));
  }

  List<Column<HoldingDifference>> holdings() {
    return List.of(
        Column.<HoldingDifference>text("symbol", "Symbol", 70, HoldingDifference::symbol)
            .styled("symbol"),
        Column.<HoldingDifference>text("name", "Holding", 90, HoldingDifference::displayName)
            .styled("soft", "grow"),
        Column.text("figure", "Figure", 104, one -> title(one.figure().figure())),
        amount("left", sides.left(), one -> one.figure().left()),
        amount("right", sides.right(), one -> one.figure().right()),
        difference(one -> one.figure().difference()));
  }

  List<Column<TransactionDifference>> transactions(Function<String, String> symbol) {
    return List.of(
        Column.<TransactionDifference>text("kind", "What", 84, one -> one.kind().title())
            .toned(ComparisonColumns::tone),
        new Column<TransactionDifference>(
            "trade-date",
            "Trade date",
            92,
            one -> kit.moments().date(one.transaction().tradeDate()),
            one -> date(one),
            one -> Tone.PLAIN,
            List.of()),
        Column.text("type", "Type", 110, one -> one.transaction().type().title()),
        Column.<TransactionDifference>text(
                "instrument",
                "Instrument",
                84,
                one -> symbol.apply(one.transaction().value(TransactionField.INSTRUMENT)))
            .styled("symbol"),
        number("quantity", "Quantity", TransactionField.QUANTITY, kit.formats()::quantity),
        number("price", "Price", TransactionField.PRICE, kit.formats()::price),
        number("gross", "Gross", TransactionField.GROSS, one -> kit.formats().amount(one, 2)),
        Column.<TransactionDifference>text(
                "known",
                "Known since, UTC",
                150,
                one -> kit.moments().moment(one.transaction().knownTime()))
            .styled("soft", "grow"));
  }

  /** "market_value" as "Market value". */
  static String title(String figure) {
    String words = figure.replace('_', ' ');
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static LocalDate date(TransactionDifference one) {
    return one.transaction().tradeDate();
  }

  private static Tone tone(TransactionDifference one) {
    return switch (one.kind()) {
      case ADDED, CORRECTION -> Tone.UP;
      case CORRECTED, REVERSED -> Tone.DOWN;
    };
  }

  private Column<TransactionDifference> number(
      String id, String title, TransactionField field, Function<BigDecimal, String> text) {
    return Column.figure(
        id,
        title,
        92,
        one -> one.transaction().number(field).map(text).orElse(""),
        one -> one.transaction().number(field).orElse(BigDecimal.ZERO));
  }

  private <R> Column<R> amount(String id, String title, Function<R, BigDecimal> of) {
    return Column.figure(id, title, 100, one -> kit.formats().amount(of.apply(one), 2), of::apply);
  }

  private <R> Column<R> difference(Function<R, BigDecimal> of) {
    return Column.<R>figure(
            "difference",
            "Difference",
            96,
            one -> of.apply(one).signum() == 0 ? "" : kit.formats().signed(of.apply(one), 2),
            of::apply)
        .toned(one -> Tone.of(of.apply(one)));
  }
}
