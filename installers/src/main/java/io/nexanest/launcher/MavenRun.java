package io.nexanest.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs Maven, shows a line for each module and each error, and keeps the rest in a file. */
public final class MavenRun {
  private static final Pattern MODULE =
      Pattern.compile("\\[INFO] Building (.+?) [0-9]\\S*(?: +\\[(\\d+)/(\\d+)])?");
  private static final Pattern DOWNLOAD = Pattern.compile("\\[INFO] Downloaded from .*");
  private static final int DOWNLOADS_A_LINE = 100;
  private static final int MOST_ERRORS = 40;

  private final Place place;
  private final PrintStream out;
  private int downloads;
  private int errors;

  public MavenRun(Place place, PrintStream out) {
    this.place = place;
    this.out = out;
  }

  /** Runs the goals; returns Maven's exit code. */
  public int run(String logName, List<String> goals) throws IOException, InterruptedException {
    if (place.maven().isEmpty()) {
      throw new Refusal("Maven 3.8 or newer is needed; ./nexanest doctor tells how to get it");
    }
    Path log = Files.createDirectories(place.root().resolve("target")).resolve(logName);
    List<String> command = new ArrayList<>(List.of(place.maven(), "-B"));
    command.addAll(goals);
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(place.root().toFile())
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().put("JAVA_HOME", place.javaHome().toString());
    Process maven = Child.start(builder);
    maven.getOutputStream().close();
    try (BufferedReader lines = new BufferedReader(
            new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
      String line = lines.readLine();
      while (line != null) {
        copy.println(line);
        show(line);
        line = lines.readLine();
      }
    }
    int code = maven.waitFor();
    if (code != 0) {
      out.println("Maven failed; all that it said is in " + log);
    }
    return code;
  }

  void show(String line) {
    Matcher module = MODULE.matcher(line);
    if (module.lookingAt()) {
      String of =
          module.group(2) == null ? "" : "  (" + module.group(2) + " of " + module.group(3) + ")";
      out.println("  " + module.group(1) + of);
    } else if (DOWNLOAD.matcher(line).matches()) {
      downloads++;
      if (downloads % DOWNLOADS_A_LINE == 0) {
        out.println("    " + downloads + " files fetched from Maven's repository");
      }
    } else if (line.startsWith("[ERROR]") && errors < MOST_ERRORS) {
      errors++;
      out.println("  " + line);
    } else if (line.startsWith("[WARNING] Tests run:") || line.startsWith("[INFO] Tests run:")) {
      test(line);
    }
  }

  private void test(String line) {
    int in = line.indexOf(" -- in ");
    if (in > 0) {
      int time = line.indexOf("Time elapsed: ");
      String took = time < 0 ? "" : "  " + line.substring(time + 14, in).strip();
      out.println("    " + line.substring(in + 7).replaceAll(".*\\.", "") + took);
    }
  }
}
