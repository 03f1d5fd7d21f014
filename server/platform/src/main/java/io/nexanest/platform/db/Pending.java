package io.nexanest.platform.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of a transaction whose answer nobody waits for: kept, and sent in one message with the
 * next one that answers, at the latest with the commit. PostgreSQL runs them one after another in
 * their order, so the transaction itself sees what it wrote.
 */
final class Pending {
  /** PostgreSQL takes 65,535 values in one message; far fewer make a statement worth keeping. */
  private static final int MOST_VALUES = 1_000;

  private final List<String> statements = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private boolean guessed;

  boolean isEmpty() {
    return statements.isEmpty();
  }

  /** How many statements there are. */
  int count() {
    return statements.size();
  }

  /** Whether so many values more would be too many to be sent together. */
  boolean isFull(int more) {
    return values.size() + more > MOST_VALUES;
  }

  void add(String statement, List<?> row) {
    statements.add(statement);
    values.addAll(row);
  }

  /** A row that is hoped to be new. */
  void guess(String statement, List<?> row) {
    add(statement, row);
    guessed = true;
  }

  /** Whether a row of the transaction was hoped to be new, whether it is sent by now or not. */
  boolean isGuessed() {
    return guessed;
  }

  /** The text that runs what is kept and then the statement. */
  String before(String statement) {
    return String.join(";\n", statements) + ";\n" + statement;
  }

  /** Fills in the values of what is kept; returns how many there are. */
  int bind(PreparedStatement prepared) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Batch.bind(prepared, i + 1, values.get(i));
    }
    return values.size();
  }

  void clear() {
    statements.clear();
    values.clear();
  }
}
