package io.nexanest.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The demo: the workstation on a server of its own, or that server alone. */
final class Demo {
  private static final String HELP = """
      ./nexanest demo
        --scenario dow|apple   the household: many accounts of 1991 to 2001, or one share's
                               years 2013 to 2018 (dow)
        --data DIR             the folder it keeps everything in
        --screenshot FILE      draws the window into a PNG, without a display, after the first
                               live values, and ends
        --tour DIR             the same for every screen in turn, a PNG each
        --headless             the server alone; prints its endpoint and an API key
        --reset                deletes the demo's folder first; asks before it does
      Ctrl-C or closing the window stops everything. A second start finds the data there.""";

  private final Place place;
  private final PrintStream out;
  private final PrintStream err;

  Demo(Place place, PrintStream out, PrintStream err) {
    this.place = place;
    this.out = out;
    this.err = err;
  }

  int run(List<String> args) throws IOException, InterruptedException {
    Args options = Args.parse(
            args,
            Set.of("--headless", "--reset", "--help"),
            Set.of("--scenario", "--data", "--screenshot", "--tour"))
        .onlyOptions();
    if (options.has("--help")) {
      out.println(HELP);
      return 0;
    }
    String scenario = options.value("--scenario").orElse("dow");
    if (!Set.of("dow", "apple").contains(scenario)) {
      throw new Refusal("there is no scenario '" + scenario + "'; say dow or apple");
    }
    boolean drawn = options.has("--screenshot") || options.has("--tour");
    if (options.has("--headless") && drawn) {
      throw new Refusal(
          "--headless opens no window that --screenshot or --tour could draw; say one");
    }
    if (!options.has("--headless") && !drawn && !place.hasDisplay()) {
      throw new Refusal("there is no display (DISPLAY is not set): say --screenshot FILE to draw"
          + " the window into a picture, or --headless for the server alone");
    }
    Path folder = options
        .value("--data")
        .map(Path::of)
        .orElseGet(() -> place.dataFolder().resolve("demo-" + scenario))
        .toAbsolutePath();
    if (options.has("--reset") && !new DemoFolder(folder, out).delete(System.in)) {
      return 1;
    }
    return options.has("--headless")
        ? headless(scenario, folder)
        : Child.run(desktop(scenario, folder, options));
  }

  private List<String> desktop(String scenario, Path folder, Args options) throws IOException {
    List<String> command = java("desktop");
    if (options.has("--screenshot") || options.has("--tour")) {
      command.addAll(
          List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
    }
    command.addAll(List.of(
        "-cp",
        place.classPath("desktop-client"),
        "io.nexanest.desktop.DesktopMain",
        "--local-server",
        place.launcher().toString(),
        "--demo",
        scenario));
    if (options.has("--data")) {
      command.addAll(List.of("--data", folder.toString()));
    }
    for (String drawing : List.of("--screenshot", "--tour")) {
      options
          .value(drawing)
          .map(file -> Path.of(file).toAbsolutePath().toString())
          .ifPresent(file -> command.addAll(List.of(drawing, file)));
    }
    return command;
  }

  private int headless(String scenario, Path folder) throws IOException, InterruptedException {
    List<String> command = java("server");
    command.addAll(List.of(
        "-cp",
        place.classPath("server/app"),
        "io.nexanest.app.Main",
        "server",
        "--demo",
        scenario,
        "--set",
        "server.port=0",
        "--data",
        folder.toString()));
    Process server = Child.start(new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT));
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("NEXANEST READY ")) {
          ready(line.split(" ", 4)[2], folder);
        } else {
          out.println(line);
        }
        line = lines.readLine();
      }
    }
    return server.waitFor();
  }

  private void ready(String endpoint, Path folder) throws IOException {
    out.println("endpoint  " + endpoint);
    out.println("API key   " + Files.readString(folder.resolve("owner.key")).strip());
    out.println("try       ./nexanest call --data " + folder + " ListHouseholds");
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  private List<String> java(String flags) {
    return new ArrayList<>(List.of(
        place.jdk("java"), "@" + place.root().resolve("installers/launcher/" + flags + ".jvm")));
  }
}
