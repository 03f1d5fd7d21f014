package io.nexanest.portfolio.importing.csv;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import io.nexanest.portfolio.importing.statement.StatementRow;
import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.text.DatePatterns;
import io.nexanest.portfolio.importing.text.DecimalMarks;
import io.nexanest.portfolio.importing.text.DecodedText;
import io.nexanest.portfolio.importing.text.DelimitedText;
import io.nexanest.portfolio.importing.text.FileStart;
import io.nexanest.portfolio.importing.text.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A delimited file whose dialect is found out from what is in it. */
public final class CsvFormat implements StatementFormat {
  private static final String DELIMITERS = ",;\t|";

  /** Titles and addresses may stand above the header, but not more than this. */
  private static final int HEADER_WITHIN = 10;

  @Override
  public String kind() {
    return "csv";
  }

  /** Whatever nothing else is: a file without a known header is refused with the headers found. */
  @Override
  public boolean detect(FileStart start) {
    return true;
  }

  @Override
  public Statement read(byte[] bytes, FormatHints hints) {
    DecodedText decoded = DecodedText.of(bytes, hints.encoding()).withShortLines();
    char delimiter = hints.delimiter().isEmpty()
        ? delimiter(decoded.text())
        : single("delimiter", hints.delimiter(), DELIMITERS);
    Header header = header(decoded.text(), delimiter);
    Map<Column, String> columns = header.columns(hints.columns());
    header.require(columns);
    OwnAccounts own =
        OwnAccounts.of(rows(decoded.text(), delimiter, header), columns, hints.account());
    List<StatementRow> rows = own.rows();
    char mark = hints.decimalMark().isEmpty()
        ? mark(rows, columns, delimiter, header)
        : single("decimal_mark", hints.decimalMark(), ".,");
    DatePattern pattern = hints.datePattern().isEmpty()
        ? DatePatterns.detect(cells(rows, columns, Column.Kind.DATE))
        : DatePattern.of(hints.datePattern());
    return new Statement(
        new Format(
            kind(),
            own.account(),
            decoded.encoding(),
            String.valueOf(delimiter),
            mark,
            pattern,
            columns),
        rows);
  }

  private static char mark(
      List<StatementRow> rows, Map<Column, String> columns, char delimiter, Header header) {
    return header.ownNames()
        ? '.'
        : DecimalMarks.detect(cells(rows, columns, Column.Kind.DECIMAL), delimiter);
  }

  /** The delimiter with which the most headers are known, then the one with the most cells. */
  private static char delimiter(String text) {
    char best = DELIMITERS.charAt(0);
    int most = -1;
    for (char candidate : DELIMITERS.toCharArray()) {
      int score = score(text, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static int score(String text, char delimiter) {
    try {
      Header header = header(text, delimiter);
      return header.recognised() * DelimitedText.MOST_CELLS * 2 + header.names().size();
    } catch (io.nexanest.platform.rpc.Problem e) {
      // What is wrong is told when the best delimiter is read again.
      return 0;
    }
  }

  private static Header header(String text, char delimiter) {
    List<DelimitedText.Line> lines = DelimitedText.read(text, delimiter, HEADER_WITHIN);
    if (lines.isEmpty()) {
      throw Unreadable.because("the file is empty: it has no line with anything in it");
    }
    Header best = new Header(lines.getFirst());
    for (DelimitedText.Line line : lines) {
      Header header = new Header(line);
      if (header.recognised() > best.recognised()) {
        best = header;
      }
    }
    return best;
  }

  private static List<StatementRow> rows(String text, char delimiter, Header header) {
    int most = DelimitedText.MOST_ROWS;
    List<StatementRow> rows = new ArrayList<>();
    for (DelimitedText.Line line : DelimitedText.read(text, delimiter, most + HEADER_WITHIN + 1)) {
      if (line.number() > header.lineNumber()) {
        rows.add(row(line, header));
      }
    }
    if (rows.isEmpty()) {
      throw Unreadable.because(
          "the file has a header on line " + header.lineNumber() + " and no rows below it");
    }
    if (rows.size() > most) {
      throw Unreadable.tooLarge(
          "the file has more than " + most + " rows, the most; upload it in parts", "rows");
    }
    return rows;
  }

  private static StatementRow row(DelimitedText.Line line, Header header) {
    List<String> headers = header.names();
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> found = line.cells();
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).isEmpty()) {
        String cell = header.ownNames() ? FormulaCell.meant(found.get(i)) : found.get(i);
        cells.put(i < headers.size() ? headers.get(i) : "column " + (i + 1), cell);
      }
    }
    String fault = found.size() == headers.size()
        ? ""
        : "the row has " + found.size() + " cells, the header " + headers.size();
    return new StatementRow(line.number(), cells, fault);
  }

  /** What whole rows say in columns of a kind. */
  private static List<String> cells(
      List<StatementRow> rows, Map<Column, String> columns, Column.Kind kind) {
    List<String> headers = columns.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .toList();
    return rows.stream()
        .filter(row -> row.fault().isEmpty())
        .flatMap(row -> headers.stream().map(header -> row.cells().getOrDefault(header, "")))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static char single(String field, String value, String allowed) {
    if (value.length() != 1 || allowed.indexOf(value.charAt(0)) < 0) {
      throw Unreadable.hint(
          field,
          Reason.FIELD_INVALID,
          "'" + value + "' is not one of "
              + String.join(" ", allowed.split("")).replace("\t", "tab"));
    }
    return value.charAt(0);
  }
}
