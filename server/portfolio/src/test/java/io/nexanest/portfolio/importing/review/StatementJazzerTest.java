package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.portfolioperformance.BinarySample;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.text.FileStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every importer under Jazzer: its corpus always, a million executions in the long tier. */
class StatementJazzerTest {
  private static final boolean LONG = Boolean.getBoolean("nexanest.long");
  private static final int RUNS = Integer.getInteger("nexanest.fuzz.runs", 1_000_000);
  private static final int SHORT = 4_096;
  private static final List<String> TABLES =
      List.of("statements/dow/euro-depot.csv", "statements/apple/dollar-account.csv");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  static Stream<String> importers() {
    return StatementFormats.all().stream().map(StatementFuzzTarget::name);
  }

  @ParameterizedTest
  @MethodSource("importers")
  void anImporterReadsOrRefusesWhateverItIsGiven(String importer) throws Exception {
    List<byte[]> corpus = corpus(importer);
    assertThat(corpus).isNotEmpty();
    for (byte[] bytes : corpus) {
      StatementFuzzTarget.read(StatementFuzzTarget.of(importer), bytes);
    }
    if (LONG) {
      assertThat(jazzer(importer, corpus))
          .contains("stat::number_of_executed_units: " + RUNS)
          .contains("exit 0");
    }
  }

  private static List<byte[]> corpus(String importer) {
    Stream<byte[]> files = Stream.of(
            Sample.FILES.stream().map(Sample::bytes),
            TABLES.stream().map(Worlds::bytes),
            Stream.of(BinarySample.file()))
        .flatMap(many -> many);
    return files
        .filter(bytes -> StatementFormats.all().stream()
            .filter(format -> format.detect(FileStart.of(bytes)))
            .findFirst()
            .filter(format -> StatementFuzzTarget.name(format).equals(importer))
            .isPresent())
        .toList();
  }

  /** What Jazzer says at its end, from a process of its own, since it changes classes. */
  private String jazzer(String importer, List<byte[]> corpus)
      throws IOException, InterruptedException {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    for (byte[] bytes : corpus) {
      Files.write(seeds.resolve("seed-" + Files.list(seeds).count()), bytes);
    }
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(command(importer, seeds, corpus))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    int exit = process.waitFor();
    List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    List<String> last = lines.subList(Math.max(0, lines.size() - 60), lines.size());
    return String.join("\n", last) + "\nexit " + exit;
  }

  // A file of XML that is cut off is no file, and one of rows is long enough with 4 kB.
  private static int longest(String importer, List<byte[]> corpus) {
    return importer.equals("CsvFormat")
        ? SHORT
        : corpus.stream().mapToInt(bytes -> bytes.length + SHORT / 4).max().orElse(SHORT);
  }

  private List<String> command(String importer, Path seeds, List<byte[]> corpus)
      throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx900m",
        "-Dnexanest.root="
            + Path.of(System.getProperty("nexanest.root", "../..")).toRealPath(),
        "-cp",
        classes + File.pathSeparator,
        "com.code_intelligence.jazzer.Jazzer"));
    command.addAll(List.of(
        "--target_class=" + StatementFuzzTarget.class.getName(),
        "--target_args=" + importer,
        "--instrumentation_includes=io.nexanest.portfolio.importing.**",
        "-runs=" + RUNS,
        "-seed=1",
        "-max_len=" + longest(importer, corpus),
        "-timeout=20",
        "-rss_limit_mb=2500",
        "-print_final_stats=1",
        Files.createDirectories(folder.resolve("corpus")).toString(),
        seeds.toString()));
    return command;
  }
}
