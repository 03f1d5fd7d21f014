package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.importing.StatementFormat;
import io.nexanest.desktop.gateway.importing.StatementImport;
import java.util.ArrayList;
import java.util.List;

/** How a statement was read, in words. */
final class ReadAs {
  private ReadAs() {}

  /** The kind of file, and what had to be found out to read it. */
  static String text(StatementImport statement) {
    StatementFormat format = statement.format();
    List<String> parts = new ArrayList<>();
    add(parts, "", format.encoding());
    add(parts, "delimiter ", format.delimiter().equals("\t") ? "tab" : format.delimiter());
    add(parts, "decimal mark ", format.columns().isEmpty() ? "" : format.decimalMark());
    add(parts, "dates ", format.columns().isEmpty() ? "" : format.datePattern());
    add(parts, "account ", format.sourceAccount());
    FormatViewModel.COLUMNS.stream()
        .filter(format.columns()::containsKey)
        .forEach(column -> parts.add(
            column.replace('_', ' ') + " from \u201c" + format.columns().get(column) + "\u201d"));
    String kind = statement.kind().title();
    String how = parts.isEmpty() ? kind : kind + ": " + String.join(" \u00b7 ", parts);
    return statement.remembered()
        ? "Read as the last statement of this source, as " + how
        : "Read as " + how;
  }

  private static void add(List<String> parts, String what, String value) {
    if (!value.isEmpty()) {
      parts.add(what + value);
    }
  }
}
