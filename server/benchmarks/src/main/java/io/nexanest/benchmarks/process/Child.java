package io.nexanest.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A Java process with this one's class path and options; it ends when its input does. */
public final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final String ready;

  private Child(Process process, BufferedReader out, String ready) {
    this.process = process;
    this.out = out;
    this.ready = ready;
  }

  /** Starts a main class and waits for a line of its output that begins so. */
  public static Child start(String mainClass, String readyPrefix, List<String> arguments)
      throws IOException {
    return start(
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        mainClass,
        readyPrefix,
        arguments);
  }

  /** The same with options of the virtual machine of its own instead of this one's. */
  public static Child start(List<String> options, String mainClass, String readyPrefix)
      throws IOException {
    return start(options, mainClass, readyPrefix, List.of());
  }

  private static Child start(
      List<String> options, String mainClass, String readyPrefix, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new Child(process, out, next(out, readyPrefix));
  }

  /** Waits for another line that begins so; returns what stands behind. */
  public String await(String prefix) throws IOException {
    return next(out, prefix);
  }

  private static String next(BufferedReader out, String prefix) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(prefix)) {
        return line.substring(prefix.length()).strip();
      }
    }
    throw new IOException("the process ended before it said " + prefix);
  }

  /** What stood behind the prefix. */
  public String ready() {
    return ready;
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** The memory it holds now in MB, where the system tells. */
  public OptionalLong residentMb() throws IOException {
    return memoryMb("VmRSS:");
  }

  /** The most memory it has held so far in MB, where the system tells. */
  public OptionalLong mostMb() throws IOException {
    return memoryMb("VmHWM:");
  }

  private OptionalLong memoryMb(String what) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(what))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
