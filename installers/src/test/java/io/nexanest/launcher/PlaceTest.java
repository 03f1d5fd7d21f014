package io.nexanest.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.app.StandardFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
  void theDataFolderIsTheServersOwn(String os) {
    Properties properties = new Properties();
    properties.putAll(System.getProperties());
    properties.setProperty("os.name", os);
    for (Map<String, String> env : java.util.List.of(
        Map.<String, String>of(),
        Map.of("NEXANEST_HOME", "/somewhere"),
        Map.of("XDG_DATA_HOME", "/data"),
        Map.of("LOCALAPPDATA", "/local"))) {
      assertThat(place(os, env).dataFolder()).isEqualTo(StandardFolder.find(env, properties));
    }
  }

  @Test
  void theJarIsTheOneWithoutTests() throws IOException {
    Path target = Files.createDirectories(folder.resolve("server/app/target"));
    Files.writeString(target.resolve("nexanest-server-1.jar"), "");
    Files.writeString(target.resolve("nexanest-server-1-tests.jar"), "");
    assertThat(place("Linux", Map.of()).jar("server/app"))
        .isEqualTo(target.resolve("nexanest-server-1.jar"));
    Files.writeString(target.resolve("nexanest-server-2.jar"), "");
    assertThatThrownBy(() -> place("Linux", Map.of()).jar("server/app"))
        .hasMessageContaining("or several");
  }

  @Test
  void theSummaryAddsUpWhatTheReportsSay() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("server/app/target/surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-a.xml"),
        "<testsuite name=\"a\" tests=\"7\" errors=\"1\" skipped=\"2\" failures=\"1\">");
    Files.writeString(
        reports.resolve("TEST-b.xml"),
        "<testsuite name=\"b\" tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\">");
    assertThat(TestSummary.read(folder, Instant.EPOCH)).isEqualTo(new TestSummary(10, 2, 2));
    assertThat(TestSummary.read(folder, Instant.now().plusSeconds(60)))
        .isEqualTo(new TestSummary(0, 0, 0));
  }

  private Place place(String os, Map<String, String> env) {
    return new Place(folder, "", Path.of("/jdk"), os, env);
  }
}
