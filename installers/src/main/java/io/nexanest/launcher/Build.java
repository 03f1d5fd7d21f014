package io.nexanest.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Builds the two programs when something that they are made of is newer than the last build. */
public final class Build {
  private static final List<String> SOURCES =
      List.of("pom.xml", "proto", "market-adapter", "ai", "server", "desktop-client");

  private final Place place;
  private final PrintStream err;

  /** Tells its progress to the stream. */
  public Build(Place place, PrintStream err) {
    this.place = place;
    this.err = err;
  }

  /** Builds if need be; 0, or 1 when Maven failed. */
  public int run() throws IOException, InterruptedException {
    Path target = Files.createDirectories(place.root().resolve("target"));
    try (FileChannel channel = FileChannel.open(
            target.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      // Another launcher may have built it while this one waited for the lock.
      return lock.isValid() && isFresh() ? 0 : build(target);
    }
  }

  private int build(Path target) throws IOException, InterruptedException {
    Path stamp = target.resolve("launcher.stamp");
    Instant start = Instant.now();
    err.println(
        Files.exists(stamp)
            ? "Building what changed"
            : "Building; the first time takes minutes, and fetches libraries");
    int code = new MavenRun(place, err)
        .run(
            "launcher-build.log",
            List.of(
                "-DskipTests",
                "-Dspotless.check.skip",
                "package",
                "-pl",
                "server/app,desktop-client",
                "-am"));
    if (code == 0) {
      Files.writeString(stamp, "");
      // The start, so that what was saved during the build is built next time.
      Files.setLastModifiedTime(stamp, FileTime.from(start));
      err.println("Built in " + Duration.between(start, Instant.now()).toSeconds() + " s");
    }
    return code == 0 ? 0 : 1;
  }

  boolean isFresh() throws IOException {
    Path stamp = place.root().resolve("target/launcher.stamp");
    if (!Files.exists(stamp)
        || !Files.isDirectory(place.root().resolve("server/app/target/lib"))
        || !Files.isDirectory(place.root().resolve("desktop-client/target/lib"))) {
      return false;
    }
    FileTime built = Files.getLastModifiedTime(stamp);
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(place.root().resolve(source))) {
        if (files.filter(this::isSource).anyMatch(file -> isNewer(file, built))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isSource(Path file) {
    String path = place.root().relativize(file).toString().replace('\\', '/');
    return !path.contains("/target") && (path.contains("/src/main") || path.endsWith("pom.xml"));
  }

  private static boolean isNewer(Path file, FileTime than) {
    try {
      return Files.getLastModifiedTime(file).compareTo(than) > 0;
    } catch (IOException e) {
      return true;
    }
  }
}
