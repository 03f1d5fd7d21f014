package io.nexanest.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Limits;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page says what it is, leads where it says, and lists what the code has. */
final class DocsLintTest {
  private static final Path ROOT = Path.of(System.getProperty("nexanest.root"));
  /** YAML ends a bare value at a colon and a space, so such a value is quoted. */
  private static final String VALUE = "(?:\"[^\"\n]+\"|(?!.*: )[^\"\\s].*)";

  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\ntitle: " + VALUE
      + "\\naudience: " + VALUE + "\\nsummary: " + VALUE + "\\n---\\n\\n# \\S.*\\n");
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");

  /** Paths that only somebody's own machine has; /var/lib and the like are the system's. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.~])/(?:work|home|root|Users|tmp|mnt)/[\\w.-]+");

  @Test
  void everyPageHasFrontMatter() throws IOException {
    assertThat(
            pages().stream().filter(p -> !FRONT_MATTER.matcher(read(p)).find()).toList())
        .as("pages that don't begin with title, audience, summary and a heading")
        .isEmpty();
  }

  @Test
  void everyLinkLeadsToAPage() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : withReadme()) {
      Matcher link = LINK.matcher(FENCE.matcher(read(page)).replaceAll(""));
      while (link.find()) {
        String to = link.group(1).replaceAll("#.*", "");
        boolean inside = !to.isEmpty() && !to.contains("://") && !to.startsWith("mailto:");
        if (inside && !Files.exists(page.resolveSibling(to))) {
          broken.add(ROOT.relativize(page) + " → " + link.group(1));
        }
      }
    }
    assertThat(broken).as("links that lead nowhere").isEmpty();
  }

  @Test
  void noPageNamesAPathOfOneMachine() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path page : withReadme()) {
      MACHINE_PATH
          .matcher(read(page))
          .results()
          .forEach(path -> found.add(ROOT.relativize(page) + ": " + path.group()));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyPageIsInTheNavigation() throws IOException {
    String navigation = read(ROOT.resolve(".mkdocs.yml"));
    Path docs = ROOT.resolve("docs");
    assertThat(pages().stream()
            .map(page -> docs.relativize(page).toString().replace('\\', '/'))
            .filter(page -> !page.matches("decisions/\\d.*|changes/.*"))
            .filter(page -> !navigation.contains("- " + page + "\n")))
        .as("pages that .mkdocs.yml does not list")
        .isEmpty();
  }

  @Test
  void everyDecisionIsListedAndHasItsFourParts() throws IOException {
    String index = read(ROOT.resolve("docs/decisions/index.md"));
    for (Path page : pages()) {
      String name = page.getFileName().toString();
      if (name.matches("\\d{4}-.*")) {
        assertThat(index).contains("(" + name + ")");
        assertThat(read(page))
            .containsSubsequence("## Context", "## Decision", "## Consequences", "## Alternatives");
      }
    }
  }

  @Test
  void theErrorsPageListsEveryReasonWithItsCode() {
    String expected = String.join(
        "\n",
        Arrays.stream(Reason.values())
            .map(reason -> "| `" + reason.name() + "` | `" + reason.code().name() + "` |")
            .toList());
    String listed = String.join(
        "\n",
        read(ROOT.resolve("docs/reference/errors.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.replaceAll("(\\| `\\w+` \\| `\\w+` \\|).*", "$1"))
            .toList());
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void theLimitsPageListsEveryLimitWithItsValue() throws IllegalAccessException {
    String page = read(ROOT.resolve("docs/reference/limits.md"));
    for (Field limit : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(limit.getModifiers())) {
        String value = String.format(Locale.ROOT, "%,d", limit.getInt(null));
        assertThat(page).containsPattern("\\| `" + limit.getName() + "`: .* \\| " + value + " \\|");
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<Path> withReadme() throws IOException {
    List<Path> all = new ArrayList<>(pages());
    all.add(ROOT.resolve("README.md"));
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException(file + " can't be read", e);
    }
  }
}
