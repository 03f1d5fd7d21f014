package io.nexanest.portfolio.importing.statement;

import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.StatementFormats;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files written by hand for tests, and how they are read. */
public final class Sample {
  public static final List<String> FILES = List.of(
      "bank.ofx",
      "broker.ofx",
      "flex.xml",
      "books.json",
      "ghostfolio.json",
      "ghostfolio.csv",
      "portfolio-performance.xml",
      "cash-and-shares.qif",
      "statement.camt.xml",
      "statement.mt940");

  private Sample() {}

  public static byte[] bytes(String file) {
    try (InputStream in =
        Objects.requireNonNull(Sample.class.getResourceAsStream("/importing/" + file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  public static Statement read(String text) {
    return StatementFormats.read(text.getBytes(StandardCharsets.UTF_8), FormatHints.none());
  }

  /** A row a line: its number, its cells in the order of the columns, and its fault. */
  public static List<String> rows(Statement statement) {
    return statement.rows().stream()
        .map(row -> row.line() + " " + String.join(" ", cells(row))
            + (row.fault().isEmpty() ? "" : " !! " + row.fault()))
        .toList();
  }

  /** What is said of a file that is refused. */
  public static String refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is said of a file that is refused. */
  public static String refusal(byte[] bytes) {
    try {
      return "read " + StatementFormats.read(bytes, FormatHints.none()).rows().size() + " rows";
    } catch (Problem refused) {
      return Objects.requireNonNullElse(refused.getMessage(), "");
    }
  }

  private static List<String> cells(StatementRow row) {
    return row.cells().entrySet().stream()
        .filter(cell -> !cell.getKey().equals("note"))
        .map(cell -> cell.getKey() + "=" + cell.getValue())
        .toList();
  }
}
