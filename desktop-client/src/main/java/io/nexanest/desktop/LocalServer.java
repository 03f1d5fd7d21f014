package io.nexanest.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server of the workstation's own: a child process on loopback that ends when the workstation
 * does, however it does, because its input then ends.
 */
final class LocalServer implements AutoCloseable {
  private static final String READY = "NEXANEST READY ";

  private final Process process;
  private final String address;
  private final Path folder;

  private LocalServer(Process process, String address, Path folder) {
    this.process = process;
    this.address = address;
    this.folder = folder;
  }

  /**
   * Starts it and waits until it serves; what it says meanwhile goes to the error stream.
   *
   * @param program the launcher, or the server's program in a package
   * @param demo the scenario to load, if any
   * @param data the folder it keeps everything in, if not the standard one
   * @throws IOException when it ends before it serves; its last words are on the error stream
   */
  static LocalServer start(Path program, Optional<String> demo, Optional<Path> data)
      throws IOException {
    List<String> command = new ArrayList<>(
        List.of(program.toString(), "server", "--set", "server.port=0", "--stop-with-input"));
    demo.ifPresent(scenario -> command.addAll(List.of("--demo", scenario)));
    data.ifPresent(path -> command.addAll(List.of("--data", path.toString())));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // The launcher of a package marks itself here; the server's would take itself for it restarted
    // and run without its class path.
    builder.environment().remove("_JPACKAGE_LAUNCHER");
    Process process = builder.start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        String[] parts = line.substring(READY.length()).split(" ", 2);
        return new LocalServer(process, parts[0], Path.of(parts[1]));
      }
    }
    throw new IOException("the server did not start; what it said stands above");
  }

  /** What the workstation has to be told to sign in there. */
  List<String> arguments() {
    return List.of(
        "--server", address, "--pairing-key-file", folder.resolve("pairing.key").toString());
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
