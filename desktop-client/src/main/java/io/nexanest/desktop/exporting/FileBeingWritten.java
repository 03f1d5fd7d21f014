package io.nexanest.desktop.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that has its name only once it is whole; until then it is called like a part. */
final class FileBeingWritten {
  private final Path file;
  private final Path part;
  private final OutputStream to;
  private boolean ended;

  private FileBeingWritten(Path file, Path part, OutputStream to) {
    this.file = file;
    this.part = part;
    this.to = to;
  }

  static FileBeingWritten open(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    return new FileBeingWritten(file, part, Files.newOutputStream(part));
  }

  /** Nothing after the end. */
  synchronized void write(byte[] bytes) {
    if (ended) {
      return;
    }
    try {
      to.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void finish() throws IOException {
    if (!ended) {
      ended = true;
      to.close();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves nothing behind. */
  synchronized void drop() {
    if (!ended) {
      ended = true;
      try {
        to.close();
        Files.deleteIfExists(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
