package io.nexanest.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A program that runs in the launcher's place: same terminal, stopped when the launcher is. */
final class Child {
  private Child() {}

  static int run(List<String> command) throws IOException, InterruptedException {
    return await(start(new ProcessBuilder(command).inheritIO()));
  }

  static int run(List<String> command, Map<String, String> env)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(env);
    return await(start(builder));
  }

  /** Starts it so that a signal to the launcher reaches it, and the launcher waits for its end. */
  static Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      process.destroy();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }));
    return process;
  }

  private static int await(Process process) throws InterruptedException {
    return process.waitFor();
  }
}
