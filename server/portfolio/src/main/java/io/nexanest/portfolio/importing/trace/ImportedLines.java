package io.nexanest.portfolio.importing.trace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.transaction.source.Origin;
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
  private static final String ROWS = "/rows/";

  private static final int HELD = 100_000;

  private final Database database;
  // Where a transaction came from never changes, and every proof asks for it.
  private final Cache<Key, Optional<Origin>> held =
      Caffeine.newBuilder().maximumSize(HELD).build();

  private record Key(UUID tenant, TransactionId id) {}

  public ImportedLines(Database database) {
    this.database = database;
  }

  /** The lines of those that were imported; the others are left out. */
  public Map<TransactionId, Origin> of(UUID tenant, Collection<TransactionId> ids) {
    Set<TransactionId> unknown = new HashSet<>();
    Map<TransactionId, Origin> lines = new HashMap<>();
    for (TransactionId id : ids) {
      Optional<Origin> known = held.getIfPresent(new Key(tenant, id));
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

  /** The line of one, if it was imported. */
  public Optional<Origin> of(UUID tenant, TransactionId id) {
    return Optional.ofNullable(of(tenant, Set.of(id)).get(id));
  }

  private static Map<TransactionId, Origin> read(Tx tx, Collection<TransactionId> ids) {
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
    Map<TransactionId, Origin> lines = new HashMap<>();
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
