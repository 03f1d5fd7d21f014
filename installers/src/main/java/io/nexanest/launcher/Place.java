package io.nexanest.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the launcher runs and what it was given.
 *
 * @param root the project's folder
 * @param maven the Maven program, or empty when none was needed or found
 * @param javaHome the JDK
 * @param osName the system, as Java names it
 * @param env the environment
 */
public record Place(
    Path root, String maven, Path javaHome, String osName, Map<String, String> env) {

  public boolean isWindows() {
    return osName.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  public boolean isMac() {
    return osName.toLowerCase(Locale.ROOT).startsWith("mac");
  }

  /** A program of the JDK. */
  public String jdk(String program) {
    return javaHome
        .resolve("bin")
        .resolve(isWindows() ? program + ".exe" : program)
        .toString();
  }

  /** The file that starts the launcher. */
  public Path launcher() {
    return root.resolve(isWindows() ? "nexanest.cmd" : "nexanest");
  }

  /** The jar that a module's build left under its target folder. */
  public Path jar(String module) throws IOException {
    Path target = root.resolve(module).resolve("target");
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        List<Path> jars = files
            .filter(file -> file.getFileName().toString().matches("nexanest-[\\w.-]+\\.jar"))
            .filter(file -> !file.toString().endsWith("-tests.jar"))
            .toList();
        if (jars.size() == 1) {
          return jars.getFirst();
        }
      }
    }
    throw new Refusal(module + " has no jar, or several, under " + target
        + "; remove that folder and start again");
  }

  /** Its jar and all that it needs, as a class path. */
  public String classPath(String module) throws IOException {
    String lib = root.resolve(module).resolve("target").resolve("lib") + java.io.File.separator;
    return jar(module) + java.io.File.pathSeparator + lib + "*";
  }

  /** The data folder of the system's user, by the server's own rule. */
  public Path dataFolder() {
    String own = env.getOrDefault("NEXANEST_HOME", "");
    String home = System.getProperty("user.home", ".");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    if (isWindows()) {
      return Path.of(env.getOrDefault("LOCALAPPDATA", home)).resolve("NexaNest");
    }
    if (isMac()) {
      return Path.of(home, "Library", "Application Support", "NexaNest");
    }
    if ("root".equals(System.getProperty("user.name"))) {
      return Path.of("/var/lib/nexanest");
    }
    return Path.of(env.getOrDefault("XDG_DATA_HOME", home + "/.local/share")).resolve("nexanest");
  }

  /** True when a window can be opened. */
  public boolean hasDisplay() {
    return isWindows() || isMac() || !env.getOrDefault("DISPLAY", "").isEmpty();
  }
}
