package io.nexanest.market.adapter.spi.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma-separated table with a head line, in UTF-8. Quoted cells may hold commas and doubled
 * quotes, but no line breaks: tables of figures have none.
 *
 * @param name the file's name, for messages
 * @param columns the head line's cells
 * @param rows the other lines that are not empty
 */
public record CsvTable(String name, List<String> columns, List<Row> rows) {

  /** Reads and closes the stream. Throws IllegalArgumentException that names the line. */
  public static CsvTable read(String name, InputStream stream) {
    try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String head = in.readLine();
      if (head == null) {
        throw new IllegalArgumentException(name + " is empty; it must begin with a head line");
      }
      List<String> columns = cells(head.startsWith("\uFEFF") ? head.substring(1) : head);
      List<Row> rows = new ArrayList<>();
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        Row row = new Row(name, number, columns, cells(line));
        if (row.cells().size() != columns.size()) {
          throw row.refusal("has " + row.cells().size() + " cells, not " + columns.size());
        }
        rows.add(row);
      }
      return new CsvTable(name, columns, List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return List.copyOf(cells);
  }
}
