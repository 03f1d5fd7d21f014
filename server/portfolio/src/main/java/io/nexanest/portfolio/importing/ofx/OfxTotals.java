package io.nexanest.portfolio.importing.ofx;

import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.StatedTotals;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.math.BigDecimal;
import java.util.Optional;

/** Balances and positions of a statement, by sections 11.3.11 and 13.9.2. */
record OfxTotals(Securities securities, StatedTotals totals) {
  void read(XmlElement statement) {
    String currency = statement.textAt("CURDEF");
    statement
        .child("LEDGERBAL")
        .ifPresent(balance ->
            totals.cash(OfxDate.day(balance.textAt("DTASOF")), currency, balance.textAt("BALAMT")));
    String day = OfxDate.day(statement.textAt("DTASOF"));
    statement
        .child("INVBAL")
        .ifPresent(balance -> totals.cash(day, currency, balance.textAt("AVAILCASH")));
    statement.children("INVPOSLIST").stream()
        .flatMap(list -> list.children().stream())
        .flatMap(kind -> kind.children("INVPOS").stream())
        .forEach(position -> position(day, position));
  }

  private void position(String day, XmlElement position) {
    Cells cells = new Cells();
    securities.name(position, cells);
    Optional<BigDecimal> units = Figure.read(position.textAt("UNITS"))
        .map(read ->
            position.textAt("POSTYPE").equalsIgnoreCase("SHORT") ? read.abs().negate() : read);
    totals.position(day, cells.get(Column.SYMBOL), cells.get(Column.ISIN), units);
  }
}
