package io.nexanest.benchmarks.core;

import io.nexanest.benchmarks.Row;
import io.nexanest.benchmarks.process.Child;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A million positions in a process of its own, since they want more memory than the others have. */
public final class MeasuredPositions {
  private static final String ROW = "ROW\t";
  private static final int ACCOUNTS = 1_000;
  private static final int INSTRUMENTS = 1_000;
  private static final int LOTS = 5;
  private static final int ROWS = 3;

  private MeasuredPositions() {}

  /** Prints its rows, their cells apart by tabs. */
  public static void main(String[] args) {
    List<Row> rows = new ArrayList<>(PositionsBench.run(ACCOUNTS, INSTRUMENTS));
    rows.add(PositionsBench.lots(ACCOUNTS, INSTRUMENTS, LOTS));
    for (Row row : rows) {
      System.out.println(ROW
          + String.join("\t", row.what(), row.unit(), row.value(), row.beside(), row.conditions()));
    }
    System.out.flush();
    System.exit(0);
  }

  /** The rows of that process. */
  public static List<Row> run() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Child child = Child.start(
        List.of("-Xmx8g", "-XX:+UseParallelGC"), MeasuredPositions.class.getName(), ROW)) {
      rows.add(row(child.ready()));
      while (rows.size() < ROWS) {
        rows.add(row(child.await(ROW)));
      }
    }
    return rows;
  }

  private static Row row(String line) {
    String[] cells = line.split("\t", -1);
    return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
  }
}
