package io.nexanest.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU time of a process at a moment. Linux counts nanoseconds for each thread; elsewhere it is the
 * process's own clock, which ticks more coarsely. A thread that ends in between is not counted, nor
 * are the compilers of the virtual machine on Linux: what they do in the first minutes they do once.
 */
public record Cpu(Map<String, Long> nanosByThread) {
  public static Cpu of(ProcessHandle process) {
    Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
    Map<String, Long> nanos = new HashMap<>();
    if (Files.isDirectory(tasks)) {
      for (Path task : threads(tasks)) {
        if (!compiles(task)) {
          first(task.resolve("schedstat")).ifPresent(n -> nanos.put(task.toString(), n));
        }
      }
    }
    if (nanos.isEmpty()) {
      nanos.put(
          "process", process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos());
    }
    return new Cpu(nanos);
  }

  /** Nanoseconds spent since an earlier moment. */
  public long since(Cpu before) {
    return nanosByThread.entrySet().stream()
        .mapToLong(e -> e.getValue() - before.nanosByThread.getOrDefault(e.getKey(), 0L))
        .sum();
  }

  private static List<Path> threads(Path tasks) {
    try (Stream<Path> each = Files.list(tasks)) {
      return each.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean compiles(Path task) {
    try {
      String name = Files.readString(task.resolve("comm"));
      return name.startsWith("C1 Comp") || name.startsWith("C2 Comp");
    } catch (IOException e) {
      // The thread has ended since it was listed.
      return false;
    }
  }

  private static java.util.OptionalLong first(Path file) {
    try {
      return java.util.OptionalLong.of(Long.parseLong(Files.readString(file).split(" ")[0]));
    } catch (IOException | NumberFormatException e) {
      // The thread has ended since it was listed.
      return java.util.OptionalLong.empty();
    }
  }
}
