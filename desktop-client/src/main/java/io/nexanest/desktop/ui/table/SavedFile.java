package io.nexanest.desktop.ui.table;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
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

  /** Writes the bytes, away from the thread of the nodes; says on that what went wrong. */
  public static void write(File file, byte[] bytes, Consumer<String> problem) {
    CompletableFuture.runAsync(() -> {
      try {
        Files.write(file.toPath(), bytes);
      } catch (IOException e) {
        String text = file.getName() + " could not be written: " + e.getMessage();
        Platform.runLater(() -> problem.accept(text));
      }
    });
  }
}
