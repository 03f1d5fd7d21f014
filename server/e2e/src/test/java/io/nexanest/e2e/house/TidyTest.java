package io.nexanest.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a machine can judge of docs/style.md. */
class TidyTest {
  private static final Path ROOT = Path.of(System.getProperty("nexanest.root"));
  private static final int LINES = 300;
  private static final int FILES_A_PACKAGE = 15;

  /** A sentence before the package's annotations: a capital letter first, and a full stop. */
  private static final Pattern NOTE =
      Pattern.compile("/\\*\\*[\\s*]+[A-Z][^*]{10,}(?:\\*(?!/)[^*]*)*\\.[\\s\\S]*\\*/");

  private static final Pattern VAGUE =
      Pattern.compile("(?:Abstract|Base)[A-Z].*|.*(?:Manager|Helper|Utils?|Impl)\\.java");

  private static final Set<String> TOP = Set.of(
      "pom.xml",
      "desktop-client",
      "server",
      "proto",
      "market-adapter",
      "ai",
      "installers",
      "docs",
      "README.md",
      "LICENSE",
      "nexanest",
      "nexanest.cmd",
      "target");

  @Test
  void noFileIsOverThreeHundredLines() {
    List<String> sizes = sources("/src/main/")
        .filter(file -> lines(file).size() > LINES)
        .map(file -> ROOT.relativize(file) + " " + lines(file).size())
        .toList();
    assertThat(sizes).isEmpty();
  }

  @Test
  void noPackageHasMoreThanFifteenFiles() {
    List<String> large = sources("/src/main/")
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > FILES_A_PACKAGE)
        .map(entry -> ROOT.relativize(entry.getKey()) + " " + entry.getValue())
        .toList();
    assertThat(large).isEmpty();
  }

  @Test
  void everyPackageNoteIsASentence() {
    List<Path> bare = sources("/src/main/")
        .filter(file -> file.getFileName().toString().equals("package-info.java"))
        .filter(file -> !NOTE.matcher(String.join("\n", lines(file))).find())
        .map(ROOT::relativize)
        .toList();
    assertThat(bare).isEmpty();
  }

  @Test
  void noFileIsNamedAfterAnIdeaThatWasNotFound() {
    List<Path> vague = sources("/src/")
        .filter(file -> VAGUE.matcher(file.getFileName().toString()).matches())
        .map(ROOT::relativize)
        .toList();
    assertThat(vague).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    List<Path> silent = sources("/src/main/")
        .filter(file -> !file.getFileName().toString().equals("module-info.java"))
        .map(Path::getParent)
        .distinct()
        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
        .map(ROOT::relativize)
        .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void theMedianFileHasAtMostNinetyLines() {
    List<Integer> sizes =
        sources("/src/main/").map(file -> lines(file).size()).sorted().toList();
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(90);
    assertThat(sizes.get(sizes.size() * 9 / 10)).isLessThanOrEqualTo(220);
  }

  @Test
  void noOtherFolderLiesAtTheTop() throws IOException {
    List<String> top = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT)) {
      files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .forEach(top::add);
    }
    top.removeIf(name -> name.startsWith("."));
    assertThat(TOP).containsAll(top);
  }

  private static Stream<Path> sources(String part) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().replace('\\', '/').contains(part))
          .filter(file -> !file.toString().contains("target"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
