package io.nexanest.portfolio.importing.csv;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.text.DelimitedText;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The header line of a statement, and what its headers mean. */
final class Header {
  private static final Set<String> KNOWN = Arrays.stream(Column.values())
      .flatMap(column -> Stream.concat(column.headers().stream(), column.foreignHeaders().stream()))
      .collect(Collectors.toUnmodifiableSet());

  private final DelimitedText.Line line;
  private final List<String> names;
  private final Map<String, String> byPlain = new HashMap<>();

  Header(DelimitedText.Line line) {
    this.line = line;
    this.names = unique(line.cells());
    names.forEach(name -> byPlain.putIfAbsent(Column.plain(name), name));
  }

  int lineNumber() {
    return line.number();
  }

  /** The headers; a blank or repeated one is told apart by its place. */
  List<String> names() {
    return names;
  }

  /** Whether it is what the product exports: its own names alone, and the account among them. */
  boolean ownNames() {
    return names.contains(Column.SOURCE_ACCOUNT.columnName())
        && names.stream().allMatch(name -> Column.named(name).isPresent());
  }

  /** How many columns are known without being told, and how many headers that were told it has. */
  int recognised(Collection<String> told) {
    // Most lines of a file are none of headers, and then there is nothing to be sought for.
    if (told.isEmpty() && byPlain.keySet().stream().noneMatch(KNOWN::contains)) {
      return 0;
    }
    long found = told.stream().map(String::strip).filter(names::contains).count();
    return columns(Map.of()).size() + (int) found;
  }

  /** The header of each column: as told, or as known. */
  Map<Column, String> columns(Map<String, String> told) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    told.forEach((name, header) -> columns.put(column(name), header(name, header)));
    for (Column column : Column.values()) {
      if (!columns.containsKey(column)) {
        known(column)
            .filter(header -> !columns.containsValue(header))
            .ifPresent(header -> columns.put(column, header));
      }
    }
    return columns;
  }

  /** Refuses a header without which no row could mean anything. */
  void require(Map<Column, String> columns) {
    List<Column> missing = new ArrayList<>();
    for (Column column : List.of(Column.DATE, Column.TYPE)) {
      if (!columns.containsKey(column)) {
        missing.add(column);
      }
    }
    boolean priced = columns.containsKey(Column.QUANTITY) && columns.containsKey(Column.PRICE);
    if (!columns.containsKey(Column.GROSS) && !priced) {
      missing.add(Column.GROSS);
    }
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
  }

  private Problem missing(List<Column> missing) {
    String what = missing.stream()
        .map(c -> "'" + c.columnName() + "' (headers that would do: " + wouldDo(c) + ")")
        .collect(Collectors.joining("; and for "));
    String found = String.join(", ", names);
    String names = missing.stream().map(Column::columnName).collect(Collectors.joining(", "));
    return new Problem(
        Reason.STATEMENT_COLUMN_MISSING,
        "line %d has no column for %s; its headers are: %s. Rename one, or say in format.columns which it is"
            .formatted(line.number(), what, found),
        Map.of("column", names, "headers", found, "line", "" + line.number()));
  }

  private static String wouldDo(Column column) {
    String headers = String.join(", ", column.headers());
    return column == Column.GROSS ? headers + "; or both quantity and price" : headers;
  }

  private Optional<String> known(Column column) {
    return Stream.concat(column.headers().stream(), column.foreignHeaders().stream())
        .filter(byPlain::containsKey)
        .map(known -> byPlain.getOrDefault(known, known))
        .findFirst();
  }

  private static Column column(String name) {
    return Column.named(name)
        .orElseThrow(() -> Unreadable.hint(
            "columns",
            Reason.FIELD_INVALID,
            "'" + name + "' is not a column; the columns are: "
                + Arrays.stream(Column.values())
                    .map(Column::columnName)
                    .collect(Collectors.joining(", "))));
  }

  private String header(String name, String header) {
    return names.stream()
        .filter(header.strip()::equals)
        .findFirst()
        .orElseThrow(() -> new Problem(
            Reason.STATEMENT_COLUMN_MISSING,
            "format.columns says that '%s' stands under '%s', but the headers are: %s"
                .formatted(name, header, String.join(", ", names)),
            Map.of("column", name, "headers", String.join(", ", names))));
  }

  private static List<String> unique(List<String> cells) {
    List<String> unique = new ArrayList<>();
    for (String cell : cells) {
      String name = cell.isEmpty() ? "column " + (unique.size() + 1) : cell;
      unique.add(unique.contains(name) ? name + " (" + (unique.size() + 1) + ")" : name);
    }
    return unique;
  }
}
