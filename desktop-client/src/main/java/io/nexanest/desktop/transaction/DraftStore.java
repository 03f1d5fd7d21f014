package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the request that is on its way on disk, so that after a crash the same request id is asked
 * again and nothing is booked twice.
 */
public final class DraftStore {
  /**
   * A draft with the id it was, or will be, sent under.
   *
   * @param corrects what it is to stand in the place of, if it is a correction
   */
  public record Pending(String requestId, TransactionDraft draft, Optional<Corrected> corrects) {}

  /** A transaction that is being corrected, as it was read. */
  public record Corrected(String name, String etag) {}

  private static final Logger LOG = Logger.getLogger(DraftStore.class.getName());

  private final Path file;

  public DraftStore(Path folder) {
    file = folder.resolve("unsent-transaction.properties");
  }

  public void save(Pending pending) {
    Properties text = new Properties();
    text.setProperty("request_id", pending.requestId());
    text.setProperty("type", pending.draft().type().name());
    pending.corrects().ifPresent(target -> {
      text.setProperty("corrects", target.name());
      text.setProperty("etag", target.etag());
    });
    pending.draft().values().forEach((field, value) -> text.setProperty(field.name(), value));
    try {
      Files.createDirectories(file.getParent());
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        text.store(out, "A transaction that was sent and not yet answered");
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not keep the draft in " + file, e);
    }
  }

  /** What was on its way when the window was last closed. */
  public Optional<Pending> load() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties text = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      text.load(in);
      Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
      for (TransactionField field : TransactionField.values()) {
        String value = text.getProperty(field.name(), "");
        if (!value.isEmpty()) {
          values.put(field, value);
        }
      }
      TransactionType type = TransactionType.valueOf(text.getProperty("type", ""));
      String id = text.getProperty("request_id", "");
      return id.isEmpty()
          ? Optional.empty()
          : Optional.of(new Pending(id, new TransactionDraft(type, values), corrected(text)));
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "could not read the draft in " + file, e);
      return Optional.empty();
    }
  }

  private static Optional<Corrected> corrected(Properties text) {
    String name = text.getProperty("corrects", "");
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Corrected(name, text.getProperty("etag", "")));
  }

  public void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not remove the draft in " + file, e);
    }
  }
}
