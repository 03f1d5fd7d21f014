package io.nexanest.portfolio.importing.review;

import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementFormat;
import java.util.List;
import java.util.Optional;

/**
 * One importer under Jazzer, which looks for bytes that lead to code that no bytes before led to.
 * {@link StatementJazzerTest} starts it; by itself it is started by Jazzer's own command line.
 */
public final class StatementFuzzTarget {
  private static final Names NAMES = Worlds.names("EUR");

  // Jazzer calls static methods of this name alone, so that what it fuzzes is kept in a static.
  private static Optional<StatementFormat> format = Optional.empty();

  private StatementFuzzTarget() {}

  /**
   * The importer to fuzz.
   *
   * @param arguments the importer's name, such as {@code OfxFormat}
   */
  public static void fuzzerInitialize(String[] arguments) {
    format = Optional.of(of(arguments[0]));
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    read(format.orElseThrow(), bytes);
  }

  /** By its class, since one kind of file can have several importers. */
  static StatementFormat of(String name) {
    return StatementFormats.all().stream()
        .filter(known -> name(known).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no importer '" + name + "'"));
  }

  static String name(StatementFormat format) {
    return format.getClass().getSimpleName();
  }

  /** Reads and judges; whatever bytes these are, they are rows or a refusal that says why. */
  static void read(StatementFormat format, byte[] bytes) {
    try {
      Statement statement = format.read(bytes, FormatHints.none());
      List<SourceRow> rows = statement.rows().stream()
          .map(row -> SourceRow.of(row, statement.format()))
          .toList();
      Verdict verdict =
          Worlds.judge(RowInterpreter.read(rows, statement.format(), NAMES), List.of());
      if (verdict.bookings().size() != verdict.count(RowState.READY)) {
        throw new IllegalStateException("rows that are ready are not those that are booked");
      }
    } catch (Problem refused) {
      if (String.valueOf(refused.getMessage()).isBlank()) {
        throw new IllegalStateException("a refusal that says nothing", refused);
      }
    }
  }
}
