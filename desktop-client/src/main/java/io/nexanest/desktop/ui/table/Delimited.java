package io.nexanest.desktop.ui.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as text for spreadsheets: values, not what is shown, with a point as decimal mark. */
public final class Delimited {
  private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-]");

  private Delimited() {}

  public static <R> String tsv(List<Column<R>> columns, List<R> rows) {
    return lines(columns, rows, "\t", false);
  }

  public static <R> String csv(List<Column<R>> columns, List<R> rows) {
    return lines(columns, rows, ",", true);
  }

  private static <R> String lines(
      List<Column<R>> columns, List<R> rows, String delimiter, boolean quote) {
    StringBuilder text = new StringBuilder();
    text.append(columns.stream()
        .map(column -> cell(column.title(), quote))
        .collect(Collectors.joining(delimiter)));
    for (R row : rows) {
      text.append('\n');
      text.append(columns.stream()
          .map(column -> cell(column.value().apply(row), quote))
          .collect(Collectors.joining(delimiter)));
    }
    return text.append('\n').toString();
  }

  private static String cell(Object value, boolean quote) {
    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    String flat = text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    // A spreadsheet would run a text that starts like a formula; an imported note can be any text.
    boolean formula = !(value instanceof BigDecimal) && FORMULA.matcher(flat).lookingAt();
    String safe = formula ? "'" + flat : flat;
    boolean needed = quote && (safe.contains(",") || safe.contains("\""));
    return needed ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
