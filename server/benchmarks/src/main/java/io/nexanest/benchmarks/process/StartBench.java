package io.nexanest.benchmarks.process;

import io.nexanest.benchmarks.Row;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** From the process's birth to READY, on a folder with the demo household; and its memory then. */
public final class StartBench {
  private static final int REPEATS = 3;

  private StartBench() {}

  public static List<Row> run() throws IOException {
    Path data = Files.createTempDirectory("nexanest-bench-");
    data.toFile().setExecutable(true, false);
    try {
      double first = start(data, List.of("--demo", "dow"), new ArrayList<>());
      List<Double> again = new ArrayList<>();
      List<Long> memory = new ArrayList<>();
      for (int i = 0; i < REPEATS; i++) {
        again.add(start(data, List.of(), memory));
      }
      Collections.sort(again);
      List<Row> rows = new ArrayList<>();
      rows.add(new Row(
          "start of the server with data",
          "s",
          String.format(Locale.ROOT, "%.1f", again.get(REPEATS / 2)),
          String.format(
              Locale.ROOT, "empty folder and the demo's 1,013 transactions: %.1f s", first),
          "process start to READY, PostgreSQL's start included; median of " + REPEATS));
      if (!memory.isEmpty()) {
        Collections.sort(memory);
        rows.add(new Row(
            "memory of the server",
            "MB",
            Long.toString(memory.get(memory.size() / 2)),
            "",
            "resident size of the Java process when READY, -Xmx512m, serial collector; PostgreSQL"
                + " not counted"));
      }
      return rows;
    } finally {
      Folders.delete(data);
    }
  }

  private static double start(Path data, List<String> more, List<Long> memory) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(
        "server", "--data", data.toString(), "--stop-with-input", "--set", "server.port=0"));
    arguments.addAll(more);
    long begin = System.nanoTime();
    try (Child server = Child.start("io.nexanest.app.Main", "NEXANEST READY", arguments)) {
      double took = (System.nanoTime() - begin) / 1e9;
      server.residentMb().ifPresent(memory::add);
      return took;
    }
  }
}
