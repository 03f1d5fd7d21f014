package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.statement.Institutions;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Files of public test suites, which are not part of this project: each is read as it was when the
 * table was made, and so many as the table of docs/reference/import-formats.md says are read as
 * their own tests have it.
 */
class PublicSuitesTest {
  private static final Path FOLDER = Path.of(System.getProperty("nexanest.suites", ""));

  /** How many files are read as their suites have it, as the page says. */
  private static final Map<String, Integer> ALIKE = Map.of(
      "WoLpH/mt940", 28,
      "csingley/ofxtools", 4,
      "genkgo/camt", 10,
      "ghostfolio/ghostfolio", 31,
      "isaacharrisholt/quiffen", 8,
      "jseutter/ofxparse", 15,
      "portfolio-performance/portfolio", 45);

  /**
   * A file of a suite.
   *
   * @param accounts names of the file's accounts, parted by bars; empty if it has one
   * @param suite how many transactions it has, or that it is invalid, by the suite's own tests
   * @param found how many rows are read here, or that it is refused or invalid
   */
  private record Line(
      String repository, String path, String accounts, String suite, String found, int faults) {}

  @Test
  void everyFileIsReadAsTheTableSays() throws IOException {
    assumeFalse(
        FOLDER.toString().isEmpty(),
        "-Dnexanest.suites names no folder with a checkout of each repository as owner+name");
    Map<String, Integer> alike = new TreeMap<>();
    for (Line line : lines()) {
      byte[] bytes = Files.readAllBytes(
          FOLDER.resolve(line.repository().replace('/', '+')).resolve(line.path()));
      String found = line.suite().equals("invalid") ? judged(bytes) : read(bytes, line);
      assertThat(found).as(line.path()).isEqualTo(line.found());
      alike.merge(line.repository(), found.equals(line.suite()) ? 1 : 0, Integer::sum);
    }
    assertThat(alike).isEqualTo(ALIKE);
  }

  private static String read(byte[] bytes, Line line) {
    try {
      int rows = 0;
      int faults = 0;
      for (String account : line.accounts().split("\\|", -1)) {
        Statement statement =
            StatementFormats.shipped().read(bytes, FormatHints.ofAccount(account));
        rows += statement.rows().size() + (line.path().contains("ibflex") ? apart(statement) : 0);
        faults += (int)
            statement.rows().stream().filter(row -> !row.fault().isEmpty()).count();
      }
      assertThat(faults).as(line.path()).isEqualTo(line.faults());
      return "" + rows;
    } catch (Problem refused) {
      return "refused";
    }
  }

  /** How many are two transactions there: commissions of conversions, and what options deliver. */
  private static int apart(Statement statement) {
    return (int) statement.rows().stream()
        .map(StatementRow::cells)
        .filter(cells -> switch (cells.getOrDefault("type", "")) {
          case "FX_CONVERSION" -> cells.containsKey("fee");
          case "ASSIGNMENT", "EXERCISE" -> true;
          default -> false;
        })
        .count();
  }

  /** Whether the review accepts all rows of a file that its suite has for invalid. */
  private static String judged(byte[] bytes) {
    try {
      // The platform of the files that its suite has for valid is the only one that it knows.
      Institutions.refuseOther(
          StatementFormats.shipped().read(bytes, FormatHints.none()).institution(),
          "Interactive Brokers");
      Verdict verdict = Worlds.judge(Worlds.read(bytes, "USD"), List.of());
      boolean all = verdict.count(RowState.READY) == verdict.judgements().size();
      return all ? "accepted" : "invalid";
    } catch (Problem refused) {
      return "invalid";
    }
  }

  private static List<Line> lines() {
    return Sample.text("suites.csv").lines().skip(1).map(PublicSuitesTest::line).toList();
  }

  private static Line line(String text) {
    String[] cells = text.split(",", -1);
    return new Line(cells[0], cells[1], cells[2], cells[3], cells[4], Integer.parseInt(cells[5]));
  }
}
