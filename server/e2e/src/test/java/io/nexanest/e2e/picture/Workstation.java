package io.nexanest.e2e.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.e2e.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The workstation as a process of its own, without a display, signed in at a test's server. */
final class Workstation {
  private Workstation() {}

  /** Runs it to its end and answers what it printed. */
  static String run(TestServer server, Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path data = server.wiring().platform().dataFolder();
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        "io.nexanest.desktop.DesktopMain",
        "--server",
        "127.0.0.1:" + server.wiring().port(),
        "--pairing-key-file",
        data.resolve("pairing.key").toString(),
        "--folder",
        folder.resolve("workstation").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    String said = Files.readString(out, StandardCharsets.UTF_8);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
