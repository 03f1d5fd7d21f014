package io.nexanest.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, as it is run in production; it can be killed. */
public final class ChildServer implements AutoCloseable {
  private final Process process;
  private final String endpoint;

  private ChildServer(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** Starts it and waits until it serves; throws with its words when it does not. */
  public static ChildServer start(Path data, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        "io.nexanest.app.Main",
        "server",
        "--data",
        data.toString(),
        "--stop-with-input"));
    command.addAll(arguments);
    Path err = data.resolveSibling(data.getFileName() + ".err");
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
        .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("NEXANEST READY ")) {
        return new ChildServer(process, line.split(" ")[2]);
      }
    }
    throw new IOException("the server did not start: " + Files.readString(err));
  }

  /** Host and port. */
  public String endpoint() {
    return endpoint;
  }

  /** As the kernel does it: no word, no farewell. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
