package io.nexanest.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopMainTest {
  @TempDir
  Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayItSaysWhatToDoAndEndsWithTwo() throws Exception {
    Ended ended = run(Map.of());
    assertThat(ended.said())
        .isEqualTo("there is no display (DISPLAY is not set): say --screenshot FILE to draw the"
            + " window into a picture");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDisplayThatCanNotBeOpenedIsNamedAndEndsWithTwo() throws Exception {
    Ended ended = run(Map.of("DISPLAY", ":4711"));
    assertThat(ended.said().lines())
        .contains("the display ':4711' can not be opened: say --screenshot FILE to draw the window"
            + " into a picture");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void windowsAndMacAlwaysHaveADisplay() {
    assertThat(Display.missing("Windows 11", Map.of())).isEmpty();
    assertThat(Display.missing("Mac OS X", Map.of())).isEmpty();
    assertThat(Display.missing("Linux", Map.of("DISPLAY", ":0"))).isEmpty();
  }

  private record Ended(int code, String said) {}

  private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    List<String> command = Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "io.nexanest.desktop.DesktopMain",
            "--folder",
            folder.toString())
        .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(
        process.exitValue(), Files.readString(said, StandardCharsets.UTF_8).strip());
  }
}
