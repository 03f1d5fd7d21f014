package io.nexanest.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the reports of one test run add up to. */
record TestSummary(int run, int skipped, int failed) {
  private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");
  private static final int REPORT_DEPTH = 5;

  /** Adds up the reports under a project that were written since the start. */
  static TestSummary read(Path root, Instant start) throws IOException {
    List<Path> reports;
    try (Stream<Path> files = Files.find(
        root,
        REPORT_DEPTH,
        (file, about) -> file.getFileName().toString().matches("TEST-.*\\.xml")
            && about.lastModifiedTime().toInstant().isAfter(start))) {
      reports = files.toList();
    }
    TestSummary sum = new TestSummary(0, 0, 0);
    for (Path report : reports) {
      sum = sum.plus(Files.readString(report));
    }
    return sum;
  }

  private TestSummary plus(String xml) {
    Matcher suite = SUITE.matcher(xml);
    if (!suite.find()) {
      return this;
    }
    String tag = suite.group();
    return new TestSummary(
        run + number(tag, "tests"),
        skipped + number(tag, "skipped"),
        failed + number(tag, "failures") + number(tag, "errors"));
  }

  private static int number(String tag, String name) {
    Matcher value = Pattern.compile(" " + name + "=\"(\\d+)\"").matcher(tag);
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
  }
}
