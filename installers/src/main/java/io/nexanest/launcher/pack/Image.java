package io.nexanest.launcher.pack;

import io.nexanest.launcher.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the folder that runs by itself: a linked runtime, the jars, two launchers. */
final class Image {
  private static final List<String> MODULES = List.of(
      "javafx.controls",
      "javafx.swing",
      "java.compiler",
      "java.instrument",
      "java.logging",
      "java.management",
      "java.naming",
      "java.net.http",
      "java.prefs",
      "java.rmi",
      "java.security.jgss",
      "java.security.sasl",
      "java.sql",
      "java.xml",
      "jdk.accessibility",
      "jdk.charsets",
      "jdk.crypto.ec",
      "jdk.jfr",
      "jdk.localedata",
      "jdk.management",
      "jdk.naming.dns",
      "jdk.net",
      "jdk.unsupported",
      "jdk.zipfs");

  /** What ControlsFX reaches into, now that JavaFX is made of named modules. */
  private static final List<String> CONTROLS = List.of(
      "--enable-native-access=javafx.graphics",
      "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
      "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
      "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
      "--add-opens=javafx.graphics/javafx.scene=ALL-UNNAMED");

  private final Place place;
  private final Tool tool;
  private final Path work;

  Image(Place place, Tool tool, Path work) {
    this.place = place;
    this.tool = tool;
    this.work = work;
  }

  /** Links the runtime. */
  Path runtime(Path jmods) throws IOException, InterruptedException {
    Path runtime = work.resolve("runtime");
    tool.run(
        "jlink",
        List.of(
            "--module-path",
            jmods.toString(),
            "--add-modules",
            String.join(",", MODULES),
            "--include-locales=en,de,fr,es,it",
            "--strip-debug",
            "--no-man-pages",
            "--no-header-files",
            "--generate-cds-archive",
            "--output",
            runtime.toString()));
    return runtime;
  }

  /** Gathers the jars of both programs but JavaFX, which is in the runtime. */
  Path jars() throws IOException {
    Path input = Files.createDirectories(work.resolve("input"));
    for (String module : List.of("server/app", "desktop-client")) {
      copy(place.jar(module), input);
      try (Stream<Path> lib = Files.list(place.root().resolve(module).resolve("target/lib"))) {
        for (Path jar : lib.toList()) {
          if (!jar.getFileName().toString().startsWith("javafx-")) {
            copy(jar, input);
          }
        }
      }
    }
    copy(place.root().resolve("LICENSE"), input);
    if (!place.isWindows() && !place.isMac()) {
      copy(place.root().resolve("installers/src/main/deb/nexanest.desktop"), input);
    }
    return input;
  }

  /** Puts them together. */
  Path make(Path runtime, Path input, Path icon, String version)
      throws IOException, InterruptedException {
    Path second = work.resolve("nexanest-server.properties");
    Files.writeString(
        second,
        String.join(
            "\n",
            "main-jar=" + place.jar("server/app").getFileName(),
            "main-class=io.nexanest.app.Main",
            "java-options=" + String.join(" ", flags("server")),
            "description=NexaNest server",
            "win-console=true",
            "linux-shortcut=false",
            "win-shortcut=false",
            "win-menu=false",
            ""));
    List<String> args = new ArrayList<>(List.of(
        "--type",
        "app-image",
        "--name",
        "nexanest",
        "--app-version",
        version,
        "--vendor",
        "NexaNest",
        "--description",
        "Investment workstation",
        "--runtime-image",
        runtime.toString(),
        "--input",
        input.toString(),
        "--main-jar",
        place.jar("desktop-client").getFileName().toString(),
        "--main-class",
        "io.nexanest.desktop.DesktopMain",
        "--icon",
        icon.toString(),
        "--add-launcher",
        "nexanest-server=" + second,
        "--dest",
        work.toString()));
    List<String> options = new ArrayList<>(flags("desktop"));
    options.addAll(CONTROLS);
    options.add("-Dnexanest.server=$APPDIR/" + server());
    options.forEach(option -> args.addAll(List.of("--java-options", option)));
    tool.run("jpackage", args);
    return work.resolve(place.isMac() ? "nexanest.app" : "nexanest");
  }

  /** The second launcher as seen from the folder of the jars. */
  private String server() {
    if (place.isWindows()) {
      return "../nexanest-server.exe";
    }
    return place.isMac() ? "../MacOS/nexanest-server" : "../../bin/nexanest-server";
  }

  private List<String> flags(String program) throws IOException {
    return Files.readAllLines(place.root().resolve("installers/launcher/" + program + ".jvm"));
  }

  private static void copy(Path file, Path into) throws IOException {
    Files.copy(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }
}
