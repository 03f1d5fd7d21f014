package io.nexanest.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A machine with only the tools that a test puts there, on which ./nexanest runs. */
final class MadeUpMachine {
  private static final Path ROOT = Path.of(System.getProperty("nexanest.root"));
  private static final List<String> SYSTEM = List.of(
      "sh", "sed", "head", "readlink", "dirname", "cat", "id", "tr", "find", "env", "mkdir");

  private final Path folder;
  private final Path bin;

  /** What a run of the launcher came to. */
  record Outcome(int code, String output) {}

  MadeUpMachine(Path folder) throws IOException {
    this.folder = folder;
    this.bin = Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("jvm"));
    for (String tool : SYSTEM) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        Path real = Path.of(place + tool);
        if (Files.isExecutable(real) && !Files.exists(bin.resolve(tool))) {
          program(bin.resolve(tool), "exec " + real + " \"$@\"");
        }
      }
    }
  }

  /** Puts a JDK there whose java prints what it is called with. */
  Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve("jvm").resolve(name);
    program(home.resolve("bin/java"), "echo java \"$@\"; echo home $JAVA_HOME; env");
    program(home.resolve("bin/javac"), "exit 0");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  void onPath(String name, String script) throws IOException {
    program(bin.resolve(name), script);
  }

  Outcome run(Map<String, String> env, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", ROOT.resolve("nexanest").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("NEXANEST_TOOL_FOLDERS", folder.resolve("jvm").toString());
    builder.environment().putAll(env);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher did not end: " + output);
    }
    return new Outcome(process.exitValue(), output);
  }

  private static void program(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
