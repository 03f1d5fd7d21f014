package io.nexanest.market.adapter.spi.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A comma-separated table with a head line, in UTF-8. Quoted cells may hold commas, line breaks and
 * doubled quotes.
 *
 * @param name the file's name, for messages
 * @param columns the head line's cells
 * @param rows the other lines that are not empty
 */
public record CsvTable(String name, List<String> columns, List<Row> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  /** Reads and closes the stream. Throws IllegalArgumentException that names the line. */
  public static CsvTable read(String name, InputStream stream) {
    int number = 1;
    try (CSVParser parser =
        CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
      Iterator<List<String>> lines = parser.stream().map(line -> line.toList()).iterator();
      if (!lines.hasNext()) {
        throw new IllegalArgumentException(name + " is empty; it must begin with a head line");
      }
      List<String> columns = columns(lines.next());
      List<Row> rows = new ArrayList<>();
      number = (int) parser.getCurrentLineNumber() + 1;
      while (lines.hasNext()) {
        Row row = new Row(name, number, columns, List.copyOf(lines.next()));
        boolean blank = row.cells().size() == 1 && row.cells().getFirst().isBlank();
        if (!blank && row.cells().size() != columns.size()) {
          throw row.refusal("has " + row.cells().size() + " cells, not " + columns.size());
        }
        if (!blank) {
          rows.add(row);
        }
        number = (int) parser.getCurrentLineNumber() + 1;
      }
      return new CsvTable(name, columns, List.copyOf(rows));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw new IllegalArgumentException(
            name + " line " + number + " has a quoted cell that does not end, or after whose end"
                + " something other than a comma follows",
            e);
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static List<String> columns(List<String> head) {
    List<String> columns = new ArrayList<>(head);
    String first = columns.getFirst();
    columns.set(0, first.startsWith("\uFEFF") ? first.substring(1) : first);
    return List.copyOf(columns);
  }
}
