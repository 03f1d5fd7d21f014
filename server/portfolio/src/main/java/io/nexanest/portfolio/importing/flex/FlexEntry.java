package io.nexanest.portfolio.importing.flex;

import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.term.Isin;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line of a section, whose attributes are its columns. */
record FlexEntry(XmlElement element, FlexDates dates) {
  private static final Set<String> NOTHING = Set.of("N/A", "--", "-", "n/a");

  int line() {
    return element.line();
  }

  /** The attribute; empty for what stands for nothing. */
  String text(String attribute) {
    String found = element.attribute(attribute);
    return NOTHING.contains(found) ? "" : found;
  }

  BigDecimal number(String attribute) {
    return Figure.orZero(text(attribute).replace(",", ""));
  }

  /** The first of these dates that is stated, by ISO 8601. */
  String date(String... attributes) {
    for (String attribute : attributes) {
      if (!text(attribute).isEmpty()) {
        return dates.iso(text(attribute));
      }
    }
    return "";
  }

  /** Sums of several lines, and lines of all accounts together, repeat what single lines say. */
  boolean isTransaction() {
    String level = element.attribute("levelOfDetail");
    boolean sums =
        List.of("SUMMARY", "ORDER", "CLOSED_LOT", "WASH_SALE").stream().anyMatch(level::contains);
    return !sums && !element.attribute("accountId").equals("-");
  }

  boolean isNoted(String... codes) {
    List<String> notes = List.of(text("notes").split("[;, ]+"));
    return List.of(codes).stream().anyMatch(notes::contains);
  }

  /** What every line says. */
  Cells head(String date) {
    return new Cells()
        .with(Column.DATE, date)
        .with(Column.CURRENCY, text("currency"))
        .with(Column.REFERENCE, reference())
        .with(Column.NOTE, text("description"));
  }

  String reference() {
    return Optional.of(text("transactionID"))
        .filter(id -> !id.isEmpty() && !id.equals("0"))
        .orElse(text("tradeID"));
  }

  /** States the security by its symbol and its ISIN. */
  Cells security(Cells cells) {
    String isin = text("isin");
    String own =
        isin.isEmpty() && text("securityIDType").equals("ISIN") ? text("securityID") : isin;
    return cells
        .with(Column.SYMBOL, symbol(text("symbol")))
        .with(Column.ISIN, Isin.looksLike(own) ? own : "");
  }

  /** A symbol in single words; options are padded to columns. */
  static String symbol(String found) {
    return found.replaceAll("\\s+", " ");
  }
}
