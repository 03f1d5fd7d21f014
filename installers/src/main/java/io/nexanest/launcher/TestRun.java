package io.nexanest.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every check there is: style of the sources, then all tests of all modules. */
final class TestRun {
  private static final String HELP = """
      ./nexanest test
        --long   the same tests at their full counts, which takes hours
      Runs without a display. Ends with how many tests ran, were skipped and failed.""";

  private final Place place;
  private final PrintStream out;

  TestRun(Place place, PrintStream out) {
    this.place = place;
    this.out = out;
  }

  int run(List<String> args) throws IOException, InterruptedException {
    Args options = Args.parse(args, Set.of("--long", "--help"), Set.of()).onlyOptions();
    if (options.has("--help")) {
      out.println(HELP);
      return 0;
    }
    Instant start = Instant.now();
    out.println(options.has("--long") ? "Long tier: full counts" : "Short tier");
    List<String> goals = new ArrayList<>(List.of("spotless:check", "verify", "-fae"));
    if (options.has("--long")) {
      goals.add("-Dnexanest.long=true");
    }
    int code = new MavenRun(place, out).run("launcher-test.log", goals);
    Duration took = Duration.between(start, Instant.now());
    TestSummary summary = TestSummary.read(place.root(), start);
    out.println(String.format(
        "%s: %d tests run, %d skipped, %d failed, in %d min %02d s",
        code == 0 ? "Passed" : "FAILED",
        summary.run(),
        summary.skipped(),
        summary.failed(),
        took.toMinutes(),
        took.toSecondsPart()));
    return code == 0 ? 0 : 1;
  }
}
