package io.nexanest.portfolio.importing.replay;

import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Which rows of two readings of one file are the same. A newer parser may number rows otherwise, so
 * their numbers say nothing: first the institution's reference counts, then what the cells say, then
 * the line of the file.
 */
public final class RowMatch {
  /** One reading of the file. */
  public record Side(Format format, List<StatementRow> rows) {}

  private final Side then;
  private final Side now;
  private final Map<Integer, Integer> byThen = new HashMap<>();
  private final Map<Integer, Integer> byNow = new HashMap<>();

  private RowMatch(Side then, Side now) {
    this.then = then;
    this.now = now;
  }

  /** The numbers that rows have now, by those that they had then; rows without a partner are left out. */
  public static Map<Integer, Integer> of(Side then, Side now) {
    RowMatch match = new RowMatch(then, now);
    // Rows that share a reference are told apart by what they say before they are by their order.
    match.pair(RowMatch::referenceAndWords);
    match.pair(RowMatch::reference);
    match.pair(RowMatch::words);
    match.pair(RowMatch::line);
    return Map.copyOf(match.byThen);
  }

  /** Pairs the rows that a key leaves as many of on both sides, in their order. */
  private void pair(BiFunction<Format, StatementRow, Object> key) {
    Map<Object, List<Integer>> before = open(then, byThen, key);
    Map<Object, List<Integer>> after = open(now, byNow, key);
    before.forEach((what, lines) -> {
      List<Integer> partners = after.getOrDefault(what, List.of());
      if (partners.size() == lines.size()) {
        for (int i = 0; i < lines.size(); i++) {
          byThen.put(lines.get(i), partners.get(i));
          byNow.put(partners.get(i), lines.get(i));
        }
      }
    });
  }

  private static Map<Object, List<Integer>> open(
      Side side, Map<Integer, Integer> paired, BiFunction<Format, StatementRow, Object> key) {
    Map<Object, List<Integer>> open = new LinkedHashMap<>();
    for (StatementRow row : side.rows()) {
      Object what = key.apply(side.format(), row);
      if (!paired.containsKey(row.line()) && !what.equals("")) {
        open.computeIfAbsent(what, each -> new ArrayList<>()).add(row.line());
      }
    }
    return open;
  }

  private static Object reference(Format format, StatementRow row) {
    return format.byColumn(row.cells()).getOrDefault(Column.REFERENCE, "");
  }

  private static Object referenceAndWords(Format format, StatementRow row) {
    Object reference = reference(format, row);
    return reference.equals("") ? "" : List.of(reference, words(format, row));
  }

  private static Object words(Format format, StatementRow row) {
    Map<String, String> cells = new HashMap<>(row.cells());
    if (!format.delimited()) {
      cells.remove("line");
    }
    return cells;
  }

  /** Where transactions share a line, rows are numbered and the line is a cell. */
  private static Object line(Format format, StatementRow row) {
    return format.delimited() ? "" + row.line() : row.cells().getOrDefault("line", "" + row.line());
  }
}
