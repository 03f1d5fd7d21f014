package io.nexanest.desktop.ui.table;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.FileChooser;

/** Asks where to, and writes bytes there. */
public final class SavedFile {
  private SavedFile() {}

  /** Where the person wants it; empty if they don't. */
  public static Optional<File> choose(Scene scene, String suggested) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the document");
    chooser.setInitialFileName(suggested);
    return Optional.ofNullable(chooser.showSaveDialog(scene.getWindow()));
  }

  /** Writes the bytes; answers what went wrong, if something did. */
  public static Optional<String> write(File file, byte[] bytes) {
    try {
      Files.write(file.toPath(), bytes);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(file.getName() + " could not be written: " + e.getMessage());
    }
  }
}
