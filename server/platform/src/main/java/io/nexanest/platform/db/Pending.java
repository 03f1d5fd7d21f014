package io.nexanest.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that a transaction is to write and whose writing answers nothing: kept, and sent together in
 * one round trip before anything else is asked for, at the latest before the commit. PostgreSQL
 * runs them one after another in their order, so the transaction itself sees what it wrote.
 */
final class Pending {
  /** PostgreSQL takes 65,535 values in one message; far fewer make a statement worth keeping. */
  private static final int MOST_VALUES = 1_000;

  private final List<String> statements = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  boolean isEmpty() {
    return statements.isEmpty();
  }

  /** Whether so many values more would be too many to be sent together. */
  boolean isFull(int more) {
    return values.size() + more > MOST_VALUES;
  }

  void add(String statement, List<?> row) {
    statements.add(statement);
    values.addAll(row);
  }

  /** Sends what is kept and forgets it, even where it is refused: the transaction is over then. */
  void send(Connection connection) {
    String text = String.join(";\n", statements);
    try (PreparedStatement prepared = connection.prepareStatement(text)) {
      for (int i = 0; i < values.size(); i++) {
        Batch.bind(prepared, i + 1, values.get(i));
      }
      prepared.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("a row was refused", e);
    } finally {
      statements.clear();
      values.clear();
    }
  }
}
