package io.nexanest.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A demo's data folder, which {@code --reset} deletes when a person says so. */
final class DemoFolder {
  private final Path folder;
  private final PrintStream out;

  DemoFolder(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Asks, and deletes on yes; false when the answer was another. */
  boolean delete(InputStream answers) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isRegularFile(folder.resolve("format")) || Files.isSymbolicLink(folder)) {
      throw new Refusal(folder + " does not look like a data folder of NexaNest (it has no file"
          + " 'format'), so it is not deleted");
    }
    try (FileChannel channel = FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = taken(channel);
      out.print("Delete " + folder + " with everything in it? [y/N] ");
      out.flush();
      if (!isYes(answers)) {
        out.println("Nothing was deleted.");
        return false;
      }
      lock.release();
    }
    deleteTree();
    return true;
  }

  private FileLock taken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // Held in this very process: in use all the same.
    }
    throw new Refusal(folder + " is in use by a server; stop that one first");
  }

  private static boolean isYes(InputStream answers) throws IOException {
    String answer =
        new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8)).readLine();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }

  private void deleteTree() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = new ArrayList<>(files.toList());
    }
    for (Path file : all.reversed()) {
      Files.delete(file);
    }
  }
}
