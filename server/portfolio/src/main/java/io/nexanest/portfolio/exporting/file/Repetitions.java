package io.nexanest.portfolio.exporting.file;

import io.nexanest.portfolio.importing.statement.Column;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Transactions without a reference that say the same are as many events; an import would take them
 * for one, so that all but the first get a reference, the same one in every export.
 */
public final class Repetitions {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The cells, with a reference where they need one. */
  public Map<Column, String> told(Map<Column, String> cells) {
    if (cells.containsKey(Column.REFERENCE)) {
      return cells;
    }
    Map<Column, String> event = new EnumMap<>(cells);
    event.remove(Column.NOTE);
    byte[] words = event.toString().getBytes(StandardCharsets.UTF_8);
    String digits = UUID.nameUUIDFromBytes(words).toString();
    int count = seen.merge(digits, 1, Integer::sum);
    if (count == 1) {
      return cells;
    }
    Map<Column, String> named = new EnumMap<>(cells);
    named.put(
        Column.REFERENCE,
        cells.getOrDefault(Column.DATE, "") + " " + digits.substring(0, 8) + " #" + count);
    return named;
  }
}
