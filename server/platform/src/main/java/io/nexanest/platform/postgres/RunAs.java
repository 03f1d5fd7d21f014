package io.nexanest.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs are run: as they are, or, where this process is root, which PostgreSQL
 * refuses, with the rights of nobody.
 */
final class RunAs {
  private static final String NOBODY = "65534";
  private final List<String> prefix;
  private final boolean chown;

  private RunAs(List<String> prefix, boolean chown) {
    this.prefix = prefix;
    this.chown = chown;
  }

  /** Tries what is there: setpriv, runuser, then a user namespace. */
  static RunAs choose(Path programs) throws IOException {
    if (!isRoot()) {
      return new RunAs(List.of(), false);
    }
    List<String> probe = List.of(programs.resolve("postgres").toString(), "--version");
    List<RunAs> ways = List.of(
        new RunAs(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true),
        new RunAs(List.of("runuser", "-u", "nobody", "--"), true),
        new RunAs(List.of("unshare", "-U"), false));
    for (RunAs way : ways) {
      if (way.tryRun(probe)) {
        return way;
      }
    }
    throw new IOException(
        "PostgreSQL can't be run as root, and none of setpriv, runuser and unshare works here on "
            + programs
            + "; start as another user, or choose a data folder that every user can enter");
  }

  /** Gives a file or an empty folder to the user that PostgreSQL runs as. */
  void own(Path path) throws IOException {
    if (chown) {
      Files.setAttribute(path, "unix:uid", Integer.parseInt(NOBODY));
      Files.setAttribute(path, "unix:gid", Integer.parseInt(NOBODY));
    }
  }

  /** Runs a program to its end; throws with its output when it fails. */
  void run(List<String> command) throws IOException {
    Result result = execute(command);
    if (result.code != 0) {
      throw new IOException(
          Path.of(command.getFirst()).getFileName() + " failed: " + result.output.strip());
    }
  }

  /** Runs a program to its end; whether it succeeded. */
  boolean tryRun(List<String> command) {
    try {
      return execute(command).code == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Result execute(List<String> command) throws IOException {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    // A file and not a pipe: the server that pg_ctl leaves behind would keep the pipe open.
    Path out = Files.createTempFile("nexanest-", ".out");
    try {
      Process process = new ProcessBuilder(all)
          .directory(Path.of("/").toFile())
          .redirectErrorStream(true)
          .redirectOutput(out.toFile())
          .start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.getFirst() + " took longer than two minutes");
      }
      return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    } finally {
      Files.deleteIfExists(out);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private record Result(int code, String output) {}
}
