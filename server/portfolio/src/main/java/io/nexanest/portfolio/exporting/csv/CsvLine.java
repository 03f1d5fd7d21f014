package io.nexanest.portfolio.exporting.csv;

import io.nexanest.portfolio.importing.csv.FormulaCell;
import java.util.List;
import java.util.stream.Collectors;

/** A line of delimited text by RFC 4180. */
final class CsvLine {
  private CsvLine() {}

  /** Cells as they are: numbers, dates, codes. */
  static String of(List<String> cells) {
    return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** What somebody wrote, so that no spreadsheet takes it for a formula. */
  static String words(String text) {
    return FormulaCell.shown(text);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
