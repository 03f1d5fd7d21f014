package io.nexanest.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Builds the stopwatch and runs it. */
final class Bench {
  private static final String HELP = """
      ./nexanest bench [NAME ...]
        Measures, and prints the rows of docs/benchmarks.md: all of them, or those named.""";

  private final Place place;
  private final PrintStream out;
  private final PrintStream err;

  Bench(Place place, PrintStream out, PrintStream err) {
    this.place = place;
    this.out = out;
    this.err = err;
  }

  int run(List<String> args) throws IOException, InterruptedException {
    if (args.contains("--help")) {
      out.println(HELP);
      return 0;
    }
    err.println("Building the benchmarks");
    int built = new MavenRun(place, err)
        .run(
            "launcher-bench.log",
            List.of(
                "-DskipTests",
                "-Dspotless.check.skip",
                "package",
                "-pl",
                "server/benchmarks",
                "-am"));
    if (built != 0) {
      return 1;
    }
    List<String> command = new ArrayList<>(List.of(
        place.jdk("java"),
        "@" + place.root().resolve("installers/launcher/server.jvm"),
        "-cp",
        place.classPath("server/benchmarks"),
        "io.nexanest.benchmarks.BenchMain"));
    command.addAll(args);
    return Child.run(command);
  }
}
