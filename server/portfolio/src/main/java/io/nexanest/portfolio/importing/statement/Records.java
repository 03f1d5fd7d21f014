package io.nexanest.portfolio.importing.statement;

import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.text.DelimitedText;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The records of a file of a kind that has no columns, collected as rows of canonical ones. */
public final class Records {
  private static final DatePattern ISO = DatePattern.of("yyyy-MM-dd");

  private record Entry(int line, Cells cells, String fault) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Map<Column, String>, Integer> seen = new HashMap<>();
  private final Set<Column> used = EnumSet.noneOf(Column.class);
  private final StatedTotals totals = new StatedTotals();

  /** What the account holds by the file. */
  public StatedTotals totals() {
    return totals;
  }

  /** A record that starts on that line. */
  public void add(int line, Cells cells) {
    add(line, cells, "");
  }

  /** A record that the books have no word for, with what is to be said of it. */
  public void unread(int line, Cells cells, String fault) {
    add(line, cells, fault);
  }

  private void add(int line, Cells cells, String fault) {
    if (entries.size() == DelimitedText.MOST_ROWS) {
      throw Unreadable.tooLarge(
          "the file has more than " + DelimitedText.MOST_ROWS
              + " transactions, the most; upload it in parts",
          "rows");
    }
    cells.byColumn().forEach((column, cell) -> check(line, column, cell));
    used.addAll(cells.byColumn().keySet());
    tellApart(cells);
    entries.add(new Entry(line, cells, fault));
  }

  /**
   * The statement; where records share a line, they are numbered from 1 instead, and the line is
   * a cell.
   *
   * @param account which of the file's accounts was read; empty if it has one
   */
  public Statement statement(String kind, String account, String encoding) {
    if (entries.isEmpty()) {
      throw Unreadable.because("the file has no transactions");
    }
    entries.sort(Comparator.comparingInt(Entry::line));
    long lines = entries.stream().mapToInt(Entry::line).distinct().count();
    boolean shared = lines < entries.size();
    List<StatementRow> rows = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Map<String, String> cells = entry.cells().byName();
      if (shared) {
        cells.put("line", "" + entry.line());
      }
      rows.add(new StatementRow(shared ? rows.size() + 1 : entry.line(), cells, entry.fault()));
    }
    used.addAll(List.of(Column.DATE, Column.TYPE, Column.GROSS));
    Map<Column, String> columns = new EnumMap<>(Column.class);
    used.forEach(column -> columns.put(column, column.columnName()));
    Format format = new Format(kind, account, encoding, "", '.', ISO, columns);
    return new Statement(format, rows, totals.all(), 1, "");
  }

  /**
   * Records without a reference that say the same are as many events, since a file of this kind
   * lists each once; all but the first get a reference that comes out the same in the next file.
   */
  private void tellApart(Cells cells) {
    if (!cells.get(Column.REFERENCE).isEmpty()) {
      return;
    }
    Map<Column, String> event = new EnumMap<>(cells.byColumn());
    event.remove(Column.NOTE);
    int count = seen.merge(event, 1, Integer::sum);
    if (count > 1) {
      byte[] name = event.toString().getBytes(StandardCharsets.UTF_8);
      String digits = UUID.nameUUIDFromBytes(name).toString().substring(0, 8);
      cells.with(Column.REFERENCE, cells.get(Column.DATE) + " " + digits + " #" + count);
    }
  }

  private static void check(int line, Column column, String cell) {
    if (cell.length() > DelimitedText.MOST_CHARACTERS) {
      throw Unreadable.tooLarge(
          "the record on line %d has %d characters in its %s; %d is the most"
              .formatted(line, cell.length(), column.columnName(), DelimitedText.MOST_CHARACTERS),
          "cell_characters");
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        throw Unreadable.because(
            "the record on line %d has the control character U+%04X in its %s"
                .formatted(line, (int) c, column.columnName()),
            Map.of("line", "" + line, "column", column.columnName()));
      }
    }
  }
}
