package io.nexanest.portfolio.importing.statement;

import java.util.List;

/** A file as it was read: how, and which rows. */
public record Statement(Format format, List<StatementRow> rows) {
  public Statement {
    rows = List.copyOf(rows);
  }
}
