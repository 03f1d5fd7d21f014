package io.nexanest.portfolio.importing.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Records of a delimited text, before anything is known about their meaning. */
public final class DelimitedText {
  public static final int MOST_ROWS = 100_000;
  public static final int MOST_CHARACTERS = 4_000;
  public static final int MOST_CELLS = 200;

  /** A record that is not blank, and the line that it starts on. */
  public record Line(int number, List<String> cells) {}

  private DelimitedText() {}

  /** The first records, at most so many of them. */
  public static List<Line> read(String text, char delimiter, int most) {
    CSVFormat format = CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .get();
    List<Line> lines = new ArrayList<>();
    int number = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (lines.size() < most) {
        number = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          break;
        }
        List<String> cells = cells(number, records.next());
        if (!cells.stream().allMatch(String::isEmpty)) {
          lines.add(new Line(number, cells));
        }
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw Unreadable.because(
          "line " + number + " has a quoted cell that does not end; quotes within a cell are"
              + " doubled, and nothing follows the closing one but a delimiter",
          Map.of("line", "" + number));
    }
  }

  private static List<String> cells(int line, CSVRecord record) {
    if (record.size() > MOST_CELLS) {
      throw Unreadable.tooLarge(
          "line " + line + " has " + record.size() + " cells; " + MOST_CELLS + " is the most",
          "cells");
    }
    List<String> cells = new ArrayList<>(record.size());
    for (String cell : record) {
      if (cell.length() > MOST_CHARACTERS) {
        throw Unreadable.tooLarge(
            "line %d, cell %d has %d characters; %d is the most (does a quote not end?)"
                .formatted(line, cells.size() + 1, cell.length(), MOST_CHARACTERS),
            "cell_characters");
      }
      cells.add(stripped(cell));
    }
    return cells;
  }

  /** Without white space at both ends, hard spaces included. */
  private static String stripped(String cell) {
    return cell.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }
}
