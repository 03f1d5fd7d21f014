package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corporate actions. Their terms stand in a description for people; what it does not say, such as
 * the part of the cost that goes to a company that is spun off, has to be booked by hand.
 */
record FlexActions(Records records) {
  private static final Pattern RATIO =
      Pattern.compile("\\b(SPLIT|STOCK DIVIDEND) ([0-9.]+) FOR ([0-9.]+)");

  void read(FlexEntry entry) {
    BigDecimal units = entry.number("quantity");
    BigDecimal proceeds = entry.number("proceeds");
    Cells cells = entry
        .security(entry.head(entry.date("reportDate", "dateTime")))
        .with(Column.QUANTITY, units.abs());
    Matcher ratio = RATIO.matcher(entry.text("description"));
    if (ratio.find()) {
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
