package io.nexanest.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/**
 * Starts the workstation. It is no Application itself, because the launcher of the platform wants
 * its modules on the module path for a main class that is one; ours are on the class path.
 */
public final class DesktopMain {
  private static final Logger LOG = Logger.getLogger(DesktopMain.class.getName());

  private DesktopMain() {}

  public static void main(String[] args) {
    try {
      Options options = Options.parse(List.of(args));
      Optional<Path> picture = options.picture();
      if (picture.isPresent()) {
        // Only works before the toolkit starts.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        if (!Files.isDirectory(picture.get())) {
          Files.deleteIfExists(picture.get());
        }
      } else {
        Optional<String> missing =
            Display.missing(System.getProperty("os.name", ""), System.getenv());
        if (missing.isPresent()) {
          // Before a server is started for a window that can not be.
          System.err.println(missing.get());
          System.exit(2);
        }
      }
      run(options, args);
      System.exit(picture.isEmpty() || Files.exists(picture.get()) ? 0 : 1);
    } catch (UnsupportedOperationException e) {
      // What the toolkit says of a display that is named and can not be opened.
      System.err.println(Display.unusable(System.getenv()));
      System.exit(2);
    } catch (IllegalArgumentException | IOException e) {
      LOG.log(Level.SEVERE, e.getMessage());
      System.exit(2);
    }
  }

  private static void run(Options options, String[] args) throws IOException {
    // A package with a server in it says where that is; naming a server on the line wins.
    Optional<Path> program = options
        .path("local-server")
        .or(() -> options.server().isPresent()
            ? Optional.empty()
            : Optional.ofNullable(System.getProperty("nexanest.server")).map(Path::of));
    if (program.isEmpty()) {
      Application.launch(DesktopApp.class, args);
      return;
    }
    try (LocalServer server =
        LocalServer.start(program.get(), options.value("demo"), options.path("data"))) {
      List<String> all = new ArrayList<>(List.of(args));
      all.addAll(server.arguments());
      Application.launch(DesktopApp.class, all.toArray(String[]::new));
    }
  }
}
