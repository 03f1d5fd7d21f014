package io.nexanest.desktop.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a person chose, in a file of their own; never a secret. */
public final class Preferences {
  private static final Logger LOG = Logger.getLogger(Preferences.class.getName());

  private final Optional<Path> file;
  private final Properties values = new Properties();

  public Preferences(Path folder) {
    this(Optional.of(folder.resolve("workstation.properties")));
  }

  private Preferences(Optional<Path> file) {
    this.file = file;
    file.filter(Files::isRegularFile).ifPresent(this::read);
  }

  /** Nothing chosen before, and nothing kept: a picture is the same on every machine. */
  public static Preferences passing() {
    return new Preferences(Optional.empty());
  }

  private void read(Path from) {
    try (Reader in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "could not read " + from + "; defaults are used", e);
    }
  }

  public String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  public void set(String key, String value) {
    if (value.equals(values.setProperty(key, value))) {
      return;
    }
    file.ifPresent(this::write);
  }

  private void write(Path to) {
    try {
      Files.createDirectories(to.getParent());
      try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
        values.store(out, "NexaNest workstation");
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not write " + to, e);
    }
  }
}
