package io.nexanest.desktop.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a person chose, in a file of their own; never a secret. */
public final class Preferences {
  private static final Logger LOG = Logger.getLogger(Preferences.class.getName());

  private final Path file;
  private final Properties values = new Properties();

  public Preferences(Path folder) {
    file = folder.resolve("workstation.properties");
    if (Files.isRegularFile(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LOG.log(Level.WARNING, "could not read " + file + "; defaults are used", e);
      }
    }
  }

  public String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  public void set(String key, String value) {
    values.setProperty(key, value);
    try {
      Files.createDirectories(file.getParent());
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        values.store(out, "NexaNest workstation");
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not write " + file, e);
    }
  }
}
