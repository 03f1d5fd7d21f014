package io.nexanest.desktop;

import java.util.List;
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
      if (options.value("screenshot").isPresent()) {
        // Only works before the toolkit starts.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
      }
    } catch (IllegalArgumentException e) {
      LOG.log(Level.SEVERE, e.getMessage());
      System.exit(2);
    }
    Application.launch(DesktopApp.class, args);
    System.exit(0);
  }
}
