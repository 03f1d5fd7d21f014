package io.nexanest.launcher.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes jmods of the JavaFX jars. Linked from the jars, the native libraries would stay inside the
 * modules and be unpacked into the user's home at the first start.
 */
final class FxModules {
  private static final Pattern JAR = Pattern.compile("javafx-(\\w+)-[\\d.]+-[\\w-]+\\.jar");
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib)");

  private final Tool tool;
  private final Path work;

  FxModules(Tool tool, Path work) {
    this.tool = tool;
    this.work = work;
  }

  /** Makes a jmod of each; returns their folder. */
  Path make(Path lib) throws IOException, InterruptedException {
    Path jmods = Files.createDirectories(work.resolve("jmods"));
    List<Path> jars;
    try (Stream<Path> files = Files.list(lib)) {
      jars =
          files.filter(f -> JAR.matcher(f.getFileName().toString()).matches()).toList();
    }
    if (jars.isEmpty()) {
      throw new IOException("there are no JavaFX jars of this system in " + lib);
    }
    for (Path jar : jars) {
      String name = "javafx." + JAR.matcher(jar.getFileName().toString()).replaceFirst("$1");
      Path classes = work.resolve(name + "-classes");
      Path natives = Files.createDirectories(work.resolve(name + "-natives"));
      unpack(jar, classes, natives);
      tool.run(
          "jmod",
          List.of(
              "create",
              "--class-path",
              classes.toString(),
              "--libs",
              natives.toString(),
              jmods.resolve(name + ".jmod").toString()));
    }
    return jmods;
  }

  private static void unpack(Path jar, Path classes, Path natives) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
        Path file = classes.resolve(entry.getName()).normalize();
        if (!file.startsWith(classes)) {
          throw new IOException(jar + " holds a path outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
          continue;
        }
        if (NATIVE.matcher(entry.getName()).matches()) {
          file = natives.resolve(file.getFileName());
        }
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }
}
