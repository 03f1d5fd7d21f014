package io.nexanest.launcher.pack;

import io.nexanest.launcher.Args;
import io.nexanest.launcher.Build;
import io.nexanest.launcher.MavenRun;
import io.nexanest.launcher.PackageTool;
import io.nexanest.launcher.Place;
import io.nexanest.launcher.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./nexanest package}: the native package of the system that it runs on. */
public final class Packager {
  private static final String HELP = """
      ./nexanest package
        --type TYPE[,TYPE]   deb, rpm, msi, dmg or pkg, or app-image for the folder alone
                             (what this system takes)
        Leaves them in installers/target/packages with their SHA-256 sums and an SBOM.
        Each has both programs: the workstation with a local server, and the server alone.""";
  private static final String VERSION = "0.1.0";

  private final Place place;
  private final PrintStream out;
  private final Tool tool;

  public Packager(Place place, PrintStream out) {
    this.place = place;
    this.out = out;
    this.tool = new Tool(place);
  }

  /** Makes the packages; the exit code is 0, or 1 when the build failed. */
  public int run(List<String> args) throws IOException, InterruptedException {
    Args options = Args.parse(args, Set.of("--help"), Set.of("--type")).onlyOptions();
    if (options.has("--help")) {
      out.println(HELP);
      return 0;
    }
    List<String> types = options.value("--type").map(t -> List.of(t.split(","))).orElse(standard());
    if (!types.equals(List.of("app-image"))) {
      checkTools();
    }
    if (new Build(place, out).run() != 0) {
      return 1;
    }
    try (FileChannel channel = FileChannel.open(
        Files.createDirectories(place.root().resolve("installers/target")).resolve("package.lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        throw new Refusal("another ./nexanest package is at work here; wait for its end");
      }
      return make(types);
    }
  }

  private int make(List<String> types) throws IOException, InterruptedException {
    Path packages = empty(place.root().resolve("installers/target/packages"));
    Path work = empty(place.root().resolve("installers/target/packaging"));
    Path image = image(work);
    for (String type : types) {
      if (!type.equals("app-image")) {
        out.println("Packing ." + type + ", which takes minutes");
        pack(type, image, packages);
      }
    }
    out.println("Writing the list of what is inside (SBOM)");
    if (sbom(packages) != 0) {
      return 1;
    }
    Checksums.write(packages);
    out.println("App folder " + image);
    try (Stream<Path> files = Files.list(packages)) {
      files.sorted().forEach(file -> out.println("           " + file));
    }
    return 0;
  }

  private Path image(Path work) throws IOException, InterruptedException {
    Image image = new Image(place, tool, work);
    out.println("Making modules of JavaFX");
    Path jmods = new FxModules(tool, work).make(place.root().resolve("desktop-client/target/lib"));
    out.println("Linking the runtime");
    Path runtime = image.runtime(jmods);
    String ending = place.isWindows() ? "ico" : place.isMac() ? "icns" : "png";
    Path icon = new Icons(place.root().resolve("installers/src/main/icon/nexanest.svg"))
        .write(work.resolve("nexanest." + ending));
    out.println("Putting the programs together");
    return image.make(runtime, image.jars(), icon, version());
  }

  private void pack(String type, Path image, Path packages)
      throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of(
        "--type",
        type,
        "--name",
        "nexanest",
        "--app-version",
        version(),
        "--vendor",
        "NexaNest",
        "--description",
        "Investment workstation",
        "--license-file",
        place.root().resolve("LICENSE").toString(),
        "--app-image",
        image.toString(),
        "--dest",
        packages.toString()));
    if (type.equals("rpm")) {
      args.addAll(List.of("--linux-menu-group", "Office;Finance", "--linux-shortcut"));
    }
    if (type.equals("deb")) {
      args.addAll(List.of(
          "--resource-dir", place.root().resolve("installers/src/main/deb").toString()));
    }
    if (type.equals("msi")) {
      args.addAll(List.of(
          "--win-menu",
          "--win-shortcut",
          "--win-per-user-install",
          "--win-upgrade-uuid",
          "6a1d2b0e-6d0f-4f43-9a4b-9f3f5f0e7c11"));
    }
    tool.run("jpackage", args);
  }

  private int sbom(Path packages) throws IOException, InterruptedException {
    return new MavenRun(place, out)
        .run(
            "launcher-sbom.log",
            List.of(
                "-q",
                "org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom",
                "-pl",
                "server/app,desktop-client,installers",
                "-am",
                "-DoutputFormat=json",
                "-DoutputDirectory=" + packages,
                "-DoutputName=nexanest-sbom",
                "-DincludeTestScope=false"));
  }

  private void checkTools() {
    String missing = PackageTool.of(place).stream()
        .filter(needed -> needed.find(place).isEmpty())
        .map(needed -> "\n  " + needed.name() + ". " + needed.advice())
        .collect(Collectors.joining());
    if (!missing.isEmpty()) {
      throw new Refusal("to make a package, this is missing:" + missing
          + "\n  Or say --type app-image, which needs none of it");
    }
  }

  private List<String> standard() {
    if (place.isWindows()) {
      return List.of("msi");
    }
    if (place.isMac()) {
      return List.of("dmg", "pkg");
    }
    return new PackageTool("dpkg-deb", "").find(place).isPresent()
        ? List.of("deb")
        : List.of("rpm");
  }

  /** macOS takes no version that begins with 0. */
  private String version() {
    return place.isMac() && VERSION.startsWith("0.") ? "1" + VERSION.substring(1) : VERSION;
  }

  private static Path empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.toList();
      }
      for (Path file : all.reversed()) {
        Files.delete(file);
      }
    }
    return Files.createDirectories(folder);
  }
}
