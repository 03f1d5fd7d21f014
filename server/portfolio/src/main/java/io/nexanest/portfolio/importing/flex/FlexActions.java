package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.term.Isin;
import io.nexanest.portfolio.importing.text.Figure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Into one other share, with cash besides or without; a second share is something else. */
  private static final Pattern MERGER = Pattern.compile(
      "^([^(]+)\\(([^)]*)\\) (?:MERGED|CASH AND STOCK MERGER) ?\\([^)]*\\)\\s+(?:WITH )?(\\w+)"
          + " ([0-9.]+) FOR ([0-9.]+)(?: AND ([A-Z]{3}) ([0-9.]+))?(?: \\(.*)?$",
      Pattern.CASE_INSENSITIVE);

  void read(List<FlexEntry> entries) {
    Set<String> mergers = new HashSet<>();
    entries.stream()
        .filter(entry -> entry.number("quantity").signum() < 0)
        .forEach(entry -> merger(entry).ifPresent(found -> mergers.add(key(entry, found))));
    entries.forEach(entry -> read(entry, mergers));
  }

  /** The mergers whose first line is among the entries. */
  private void read(FlexEntry entry, Set<String> mergers) {
    BigDecimal units = entry.number("quantity");
    BigDecimal proceeds = entry.number("proceeds");
    Cells cells = entry
        .security(entry.head(entry.date("reportDate", "dateTime")))
        .with(Column.QUANTITY, units.abs());
    Matcher ratio = RATIO.matcher(entry.text("description"));
    Matcher spinOff = SPIN_OFF.matcher(entry.text("description"));
    Optional<Matcher> merger = merger(entry);
    if (spinOff.find() && units.signum() > 0) {
      spinOff(entry, cells.without(Column.QUANTITY), spinOff);
    } else if (merger.isPresent() && units.signum() < 0) {
      merger(entry, cells.without(Column.QUANTITY), merger.get());
    } else if (merger.isPresent()) {
      mergedUnits(entry, cells, merger.get(), mergers);
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

  /** The line that takes the old units, and brings the cash if there is some. */
  private void merger(FlexEntry entry, Cells cells, Matcher found) {
    Cells terms = parent(cells, found)
        .with(Column.COUNTER_SYMBOL, found.group(3))
        .with(Column.RATIO, found.group(4) + ":" + found.group(5));
    BigDecimal cash = cash(entry, found);
    if (cash.signum() == 0 && found.group(7) == null) {
      records.add(entry.line(), terms.type(TransactionType.MERGER_STOCK));
    } else {
      // The part of the cost that goes with the new units is never said.
      records.add(
          entry.line(), terms.type(TransactionType.MERGER_MIXED).charge(Column.GROSS, cash));
    }
  }

  /** The line of the new units repeats what that of the old ones says. */
  private void mergedUnits(FlexEntry entry, Cells cells, Matcher found, Set<String> mergers) {
    if (!mergers.contains(key(entry, found))) {
      records.unread(
          entry.line(),
          cells,
          "the units come from the merger of " + found.group(1)
              + ", whose own line is not in the file; book that by hand");
    }
  }

  /** What was paid; by the terms if the line does not have it and they are in its currency. */
  private static BigDecimal cash(FlexEntry entry, Matcher found) {
    BigDecimal proceeds = entry.number("proceeds");
    if (proceeds.signum() != 0 || !entry.text("currency").equalsIgnoreCase(found.group(6))) {
      return proceeds.abs();
    }
    return entry.number("quantity").abs().multiply(Figure.orZero(found.group(7)));
  }

  private static Optional<Matcher> merger(FlexEntry entry) {
    return Optional.of(MERGER.matcher(entry.text("description"))).filter(Matcher::find);
  }

  /** What both lines of a merger say of it. */
  private static String key(FlexEntry entry, Matcher found) {
    return found.group(1) + "/" + found.group(3) + "/" + entry.date("reportDate", "dateTime");
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
