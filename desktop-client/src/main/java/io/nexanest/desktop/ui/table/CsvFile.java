package io.nexanest.desktop.ui.table;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.stage.FileChooser;

/** Asks where to, and writes text there. */
public final class CsvFile {
  private static final Logger LOG = Logger.getLogger(CsvFile.class.getName());

  private CsvFile() {}

  public static void save(Scene scene, String suggested, String text) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export");
    chooser.setInitialFileName(suggested);
    File file = chooser.showSaveDialog(scene.getWindow());
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file.toPath(), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not write " + file, e);
    }
  }
}
