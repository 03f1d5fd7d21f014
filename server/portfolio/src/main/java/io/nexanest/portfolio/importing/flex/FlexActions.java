package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.term.Isin;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corporate actions. Their terms stand in a description for people; what it does not say, such as
 * the part of the cost that goes to a company that is spun off, has to be filled in by hand.
 */
record FlexActions(Records records) {
  private static final Pattern RATIO =
      Pattern.compile("\\b(SPLIT|STOCK DIVIDEND) ([0-9.]+) FOR ([0-9.]+)");
  private static final Pattern SPIN_OFF = Pattern.compile(
      "^([^(]+)\\(([^)]*)\\) SPIN-?OFF\\s+([0-9.]+) FOR ([0-9.]+)", Pattern.CASE_INSENSITIVE);

  /** Into one other share; where cash or a second share comes besides, something else follows. */
  private static final Pattern MERGER = Pattern.compile(
      "^([^(]+)\\(([^)]*)\\) MERGED\\([^)]*\\)\\s+WITH (\\w+) ([0-9.]+) FOR ([0-9.]+)(?: \\(.*)?$",
      Pattern.CASE_INSENSITIVE);

  void read(FlexEntry entry) {
    BigDecimal units = entry.number("quantity");
    BigDecimal proceeds = entry.number("proceeds");
    Cells cells = entry
        .security(entry.head(entry.date("reportDate", "dateTime")))
        .with(Column.QUANTITY, units.abs());
    Matcher ratio = RATIO.matcher(entry.text("description"));
    Matcher spinOff = SPIN_OFF.matcher(entry.text("description"));
    Matcher merger = MERGER.matcher(entry.text("description"));
    if (spinOff.find() && units.signum() > 0) {
      spinOff(entry, cells.without(Column.QUANTITY), spinOff);
    } else if (merger.find() && proceeds.signum() == 0) {
      merger(entry, cells, merger, units.signum() < 0);
    } else if (ratio.find()) {
      ratio(entry, cells.without(Column.QUANTITY), ratio);
    } else if (proceeds.signum() > 0 && units.signum() < 0) {
      boolean matures = entry.text("type").matches("BM|TM");
      records.add(
          entry.line(),
          cells
              .type(matures ? TransactionType.REDEMPTION : TransactionType.TENDER)
              .with(Column.GROSS, proceeds));
    } else if (entry.text("type").equals("DW")) {
      records.add(entry.line(), cells.without(Column.QUANTITY).type(TransactionType.DELISTING));
    } else {
      records.unread(
          entry.line(),
          cells,
          "the corporate action is not read; book it by hand as its note says");
    }
  }

  /** The line is of the company that is new; what part of the cost goes to it is never said. */
  private void spinOff(FlexEntry entry, Cells cells, Matcher found) {
    String isin = cells.get(Column.ISIN);
    cells.with(Column.COUNTER_SYMBOL, isin.isEmpty() ? cells.get(Column.SYMBOL) : isin);
    records.add(
        entry.line(),
        parent(cells, found)
            .type(TransactionType.SPIN_OFF)
            .with(Column.RATIO, found.group(3) + ":" + found.group(4)));
  }

  /** One line takes the old units, another brings the new ones. */
  private void merger(FlexEntry entry, Cells cells, Matcher found, boolean out) {
    if (out) {
      records.add(
          entry.line(),
          parent(cells.without(Column.QUANTITY), found)
              .type(TransactionType.MERGER_STOCK)
              .with(Column.COUNTER_SYMBOL, found.group(3))
              .with(Column.RATIO, found.group(4) + ":" + found.group(5)));
    } else {
      records.unread(
          entry.line(),
          cells,
          "the units come from the merger of " + found.group(1)
              + "; leave the line out if that is a row too, else book a MERGER_STOCK by hand");
    }
  }

  private static Cells parent(Cells cells, Matcher found) {
    String isin = found.group(2);
    return cells
        .with(Column.SYMBOL, found.group(1))
        .without(Column.ISIN)
        .with(Column.ISIN, Isin.looksLike(isin) ? isin : "");
  }

  /** A split under another number has a second line, for the units that take the place. */
  private void ratio(FlexEntry entry, Cells cells, Matcher ratio) {
    boolean split = ratio.group(1).equals("SPLIT");
    String isin = cells.get(Column.ISIN);
    String description = entry.text("description");
    int end = description.indexOf(')');
    boolean renamed =
        !isin.isEmpty() && end > 0 && !description.substring(0, end).contains(isin);
    cells
        .type(split ? TransactionType.SPLIT : TransactionType.STOCK_DIVIDEND)
        .with(Column.RATIO, ratio.group(2) + ":" + ratio.group(3));
    if (renamed) {
      records.unread(
          entry.line(),
          cells,
          "the split changes the ISIN to " + isin
              + "; book a SPLIT of the old one and an IDENTIFIER_CHANGE by hand");
    } else {
      records.add(entry.line(), cells);
    }
  }
}
