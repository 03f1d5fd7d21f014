package io.nexanest.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what the launcher found, what is missing, and what to do about it. */
final class Doctor {
  private static final String HELP = """
      ./nexanest doctor
        Tells what is found and what is missing: JDK, Maven, build, port, data folders, display.
        Ends with 1 when something that is needed is missing.""";
  private static final int PORT = 7410;

  private final Place place;
  private final PrintStream out;
  private boolean healthy = true;

  Doctor(Place place, PrintStream out) {
    this.place = place;
    this.out = out;
  }

  int run(List<String> args) throws IOException, InterruptedException {
    Args options = Args.parse(args, Set.of("--help"), Set.of()).onlyOptions();
    if (options.has("--help")) {
      out.println(HELP);
      return 0;
    }
    line(
        "system",
        place.osName() + " " + System.getProperty("os.arch") + ", "
            + Runtime.getRuntime().availableProcessors() + " processors");
    line("JDK", Runtime.version() + " in " + place.javaHome());
    line("Maven", maven());
    line("build", build());
    line("port " + PORT, port());
    line(
        "display",
        place.hasDisplay()
            ? "there is one"
            : "none (DISPLAY is not set): demo --screenshot FILE and demo --headless work without");
    folders();
    for (PackageTool tool : PackageTool.of(place)) {
      line(
          "package: " + tool.name(),
          tool.find(place)
              .map(Path::toString)
              .orElse("missing; only ./nexanest package needs it. " + tool.advice()));
    }
    return healthy ? 0 : 1;
  }

  private void line(String what, String found) {
    out.println(String.format("%-22s %s", what, found));
  }

  private String maven() throws IOException, InterruptedException {
    if (place.maven().isEmpty()) {
      healthy = false;
      return "MISSING: 3.8 or newer is needed to build. ./nexanest --install doctor installs it"
          + " where the system can; else https://maven.apache.org/download.cgi";
    }
    ProcessBuilder version = new ProcessBuilder(place.maven(), "-Dstyle.color=never", "-q", "-v");
    version.environment().put("JAVA_HOME", place.javaHome().toString());
    Process process = version.redirectErrorStream(true).start();
    String text = new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor();
    return text.lines().findFirst().orElse("no version") + " in " + place.maven();
  }

  private String build() throws IOException {
    return new Build(place, out).isFresh()
        ? "up to date"
        : "not there or out of date; the next command that needs it builds it";
  }

  private static String port() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", PORT));
      return "free";
    } catch (IOException e) {
      return "TAKEN: a server on it can't start; choose another with --set server.port=PORT."
          + " The demo takes a free one by itself";
    }
  }

  private void folders() throws IOException {
    Path standard = place.dataFolder();
    List<Path> folders = new ArrayList<>(List.of(standard));
    if (Files.isDirectory(standard)) {
      try (Stream<Path> inside = Files.list(standard)) {
        inside
            .filter(folder -> folder.getFileName().toString().startsWith("demo-"))
            .forEach(folders::add);
      }
    }
    for (Path folder : folders) {
      line("data folder", folder + ": " + describe(folder));
    }
    Path existing = standard;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    long free = Files.getFileStore(existing).getUsableSpace() >> 20;
    line("disk", free + " MB free" + (free < 300 ? ": TOO LITTLE, a server needs 300" : ""));
  }

  static String describe(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("format"))) {
      return "no data yet";
    }
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = files.mapToLong(Doctor::size).sum();
      return "form " + Files.readString(folder.resolve("format")).strip() + ", " + (bytes >> 20)
          + " MB, " + (isInUse(folder) ? "in use" : "not in use");
    } catch (java.io.UncheckedIOException e) {
      return "changing while it was looked at, so in use";
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0; // A server at work removes files.
    }
  }

  private static boolean isInUse(Path folder) throws IOException {
    Path lock = folder.resolve("lock");
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      FileLock held = channel.tryLock();
      return held == null;
    }
  }
}
