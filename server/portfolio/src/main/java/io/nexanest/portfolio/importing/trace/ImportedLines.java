package io.nexanest.portfolio.importing.trace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Leads transactions back to the lines that they were read from. */
public final class ImportedLines {
  /**
   * The line of a file that a transaction was read from.
   *
   * @param document the file, where it was kept
   * @param line counted from 1
   * @param parser the kind of file and the parser's version, such as {@code ofx 1}
   */
  public record Line(Optional<DocumentId> document, String fileName, int line, String parser) {}

  private static final String ROWS = "/rows/";

  private static final int HELD = 100_000;

  private final Database database;
  // Where a transaction came from never changes, and every proof asks for it.
  private final Cache<Key, Optional<Line>> held =
      Caffeine.newBuilder().maximumSize(HELD).build();

  private record Key(UUID tenant, TransactionId id) {}

  public ImportedLines(Database database) {
    this.database = database;
  }

  /** The lines of those that were imported; the others are left out. */
  public Map<TransactionId, Line> of(UUID tenant, Collection<TransactionId> ids) {
    Set<TransactionId> unknown = new HashSet<>();
    Map<TransactionId, Line> lines = new HashMap<>();
    for (TransactionId id : ids) {
      Optional<Line> known = held.getIfPresent(new Key(tenant, id));
      if (known == null) {
        unknown.add(id);
      } else {
        known.ifPresent(line -> lines.put(id, line));
      }
    }
    if (!unknown.isEmpty()) {
      lines.putAll(database.inTransaction("portfolio", tenant, tx -> read(tx, unknown)));
      unknown.forEach(id -> held.put(new Key(tenant, id), Optional.ofNullable(lines.get(id))));
    }
    return lines;
  }

  private static Map<TransactionId, Line> read(Tx tx, Collection<TransactionId> ids) {
    Map<ImportId, Map<Integer, List<TransactionId>>> byImport = new HashMap<>();
    LineStore.rowNames(tx, ids).forEach((id, name) -> {
      int at = name.indexOf(ROWS);
      byImport
          .computeIfAbsent(ImportId.parse(name.substring(0, at)), key -> new HashMap<>())
          .merge(
              Integer.parseInt(name.substring(at + ROWS.length())),
              List.of(id),
              ImportedLines::both);
    });
    Map<TransactionId, Line> lines = new HashMap<>();
    byImport.forEach((importId, rows) -> {
      LineStore.File file = LineStore.file(tx, importId);
      LineStore.fileLines(tx, importId, rows.keySet())
          .forEach((row, line) ->
              rows.getOrDefault(row, List.of()).forEach(id -> lines.put(id, file.line(line))));
    });
    return lines;
  }

  /** A row that was corrected is the line of several. */
  private static List<TransactionId> both(List<TransactionId> one, List<TransactionId> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}
