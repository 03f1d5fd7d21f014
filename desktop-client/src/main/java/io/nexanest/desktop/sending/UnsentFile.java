package io.nexanest.desktop.sending;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the request that is on its way on disk, so that after a crash the same request id is asked
 * again and nothing happens twice. There is one file a person and kind of request.
 */
public final class UnsentFile<D> {
  private static final String REQUEST_ID = "request_id";
  private static final Logger LOG = Logger.getLogger(UnsentFile.class.getName());

  private final Path file;
  private final Wording<D> wording;

  /**
   * @param kind what is sent, such as "transaction"
   * @param person the resource name of who sends it: nobody finds another's request
   */
  public UnsentFile(Path folder, String kind, String person, Wording<D> wording) {
    String owner = person.replaceAll("[^A-Za-z0-9]+", "-");
    this.file = folder.resolve("unsent-" + kind + "-" + owner + ".properties");
    this.wording = wording;
  }

  /** Writes it down; a file half written never takes the place of a whole one. */
  public void save(Unsent<D> unsent) {
    Properties text = new Properties();
    text.putAll(wording.write(unsent.content()));
    text.setProperty(REQUEST_ID, unsent.requestId());
    Path half = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
        text.store(out, "A request that was sent and not yet answered");
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not keep what is sent in " + file, e);
    }
  }

  /** What was on its way when the window was last closed. */
  public Optional<Unsent<D>> load() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties text = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      text.load(in);
      Map<String, String> values = new LinkedHashMap<>();
      text.stringPropertyNames().forEach(name -> values.put(name, text.getProperty(name)));
      String id = values.getOrDefault(REQUEST_ID, "");
      values.remove(REQUEST_ID);
      return id.isEmpty() ? Optional.empty() : Optional.of(new Unsent<>(id, wording.read(values)));
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "could not read what was sent in " + file, e);
      return Optional.empty();
    }
  }

  public void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not remove " + file, e);
    }
  }
}
