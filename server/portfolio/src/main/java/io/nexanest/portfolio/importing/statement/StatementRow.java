package io.nexanest.portfolio.importing.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a statement.
 *
 * @param line where it starts in the file, counted from 1
 * @param cells the cells that are not blank, by header, in the file's order
 * @param fault what is wrong with the line as a whole; empty if nothing is
 */
public record StatementRow(int line, Map<String, String> cells, String fault) {
  public StatementRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }
}
