package io.nexanest.portfolio.importing.statement;

import java.util.List;

/**
 * A file as it was read: how, and which rows.
 *
 * @param totals what it says that the account holds; empty if it says nothing of that
 * @param parserVersion the version of the parser; the parser is the format's kind
 * @param institution who keeps the account; empty if it does not say, or in a code
 */
public record Statement(
    Format format,
    List<StatementRow> rows,
    List<StatedTotal> totals,
    int parserVersion,
    String institution) {
  public Statement {
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
  }

  /** A statement by the first version of its parser, without totals. */
  public Statement(Format format, List<StatementRow> rows) {
    this(format, rows, List.of(), 1, "");
  }

  /** The same by that version of its parser. */
  public Statement by(int version) {
    return new Statement(format, rows, totals, version, institution);
  }

  /** The same of an account that this institution keeps. */
  public Statement at(String keeper) {
    return new Statement(format, rows, totals, parserVersion, keeper);
  }
}
