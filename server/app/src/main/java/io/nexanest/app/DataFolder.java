package io.nexanest.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a server keeps everything in: of one server at a time, of a known form, with
 * room on its disk.
 */
public final class DataFolder implements AutoCloseable {
  private static final int FORMAT = 1;
  private static final long LEAST_BYTES = 300L << 20;

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the folder, making it if need be; throws {@link StartFailure} with what is wrong. */
  public static DataFolder open(Path path) {
    return open(path, LEAST_BYTES);
  }

  static DataFolder open(Path path, long leastBytes) {
    try {
      Files.createDirectories(path);
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < leastBytes) {
        throw new StartFailure("the disk of "
            + path
            + " has "
            + (free >> 20)
            + " MB left; "
            + (leastBytes >> 20)
            + " MB are needed. Free some, or choose another folder with --data");
      }
      FileChannel channel = FileChannel.open(
          path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      DataFolder folder = new DataFolder(path, channel, lock(path, channel));
      folder.checkFormat();
      return folder;
    } catch (FileSystemException e) {
      throw new StartFailure("the data folder " + path + " can't be written: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StartFailure("the data folder " + path + " can't be used: " + e.getMessage(), e);
    }
  }

  public Path path() {
    return path;
  }

  /** A secret that stays the same from start to start. */
  public byte[] secret(String name) {
    return HexFormat.of().parseHex(read(name, false));
  }

  /** A secret of this start alone, left in a file for programs of the same user. */
  public String freshSecret(String name) {
    return read(name, true);
  }

  /** Writes a small file that only this user can read. */
  public void write(String name, String text) {
    Path file = path.resolve(name);
    try {
      if (!Files.exists(file)
          && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new StartFailure("the file " + file + " can't be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path.resolve("endpoint"));
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new StartFailure("the data folder can't be closed: " + e.getMessage(), e);
    }
  }

  private static FileLock lock(Path path, FileChannel channel) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new StartFailure("the data folder "
          + path
          + " is in use by another server; stop that one, or choose another with --data");
    }
    return lock;
  }

  private void checkFormat() throws IOException {
    Path file = path.resolve("format");
    if (!Files.exists(file)) {
      Files.writeString(file, FORMAT + "\n");
      return;
    }
    String text = Files.readString(file).strip();
    if (!text.equals(Integer.toString(FORMAT))) {
      close();
      throw new StartFailure("the data folder "
          + path
          + " has the form "
          + text
          + " of a newer version; this one reads form "
          + FORMAT
          + ". Start the newer version, or choose another folder with --data");
    }
  }

  private String read(String name, boolean fresh) {
    Path file = path.resolve(name);
    try {
      if (!fresh && Files.exists(file)) {
        return Files.readString(file).strip();
      }
    } catch (IOException e) {
      throw new StartFailure("the file " + file + " can't be read: " + e.getMessage(), e);
    }
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    String text = HexFormat.of().formatHex(bytes);
    write(name, text);
    return text;
  }
}
