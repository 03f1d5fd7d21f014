package io.nexanest.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LauncherTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test", "bench", "doctor", "package"})
  void everyCommandHasItsHelp(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(said()).startsWith("./nexanest " + command);
  }

  @Test
  void theDemoWithoutADisplaySaysWhatWorks() {
    assertThat(run("demo")).isEqualTo(2);
    assertThat(said()).contains("there is no display").contains("--screenshot FILE", "--headless");
  }

  @Test
  void anUnknownScenarioNamesTheKnownOnes() {
    assertThat(run("demo", "--scenario", "nasdaq", "--headless")).isEqualTo(2);
    assertThat(said()).contains("there is no scenario 'nasdaq'; say dow or apple");
  }

  @Test
  void aWindowAndNoWindowAreOneTooMany() {
    assertThat(run("demo", "--headless", "--screenshot", "a.png")).isEqualTo(2);
    assertThat(said()).contains("--headless opens no window");
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertThat(run("test", "--lnog")).isEqualTo(2);
    assertThat(said()).contains("there is no option --lnog");
  }

  @Test
  void testingWithoutMavenSaysSo() {
    assertThat(run("test")).isEqualTo(2);
    assertThat(said()).contains("Maven 3.8 or newer is needed");
  }

  private int run(String command, String... args) {
    Place place =
        new Place(folder, "", Path.of(System.getProperty("java.home")), "Linux", Map.of());
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    return new Launcher(place, out, out).run(command, List.of(args));
  }

  private String said() {
    return text.toString(StandardCharsets.UTF_8);
  }
}
