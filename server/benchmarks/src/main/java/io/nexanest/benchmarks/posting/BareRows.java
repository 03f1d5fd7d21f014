package io.nexanest.benchmarks.posting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rows that one posting wrote, written again and again by JDBC alone: into tables of the same
 * columns and indexes, in one transaction each, with ids of their own.
 */
final class BareRows implements AutoCloseable {
  /** Which rows of a table belong to the latest posting. */
  private static final Map<String, String> LATEST = new TreeMap<>(Map.of(
      "portfolio.transaction", "order by position desc limit 1",
      "portfolio.leg",
          "where transaction_id = (select transaction_id from portfolio.transaction"
              + " order by position desc limit 1)",
      "platform.outbox", "order by position desc limit 1",
      "platform.request_id", "order by create_time desc limit 1",
      "platform.audit", "order by audit_id desc limit 1"));

  private final Connection connection;
  private final List<Table> tables = new ArrayList<>();
  private long position = 1;

  private record Table(PreparedStatement insert, List<String> columns, List<List<Object>> rows) {}

  BareRows(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists bare");
      for (Map.Entry<String, String> each : LATEST.entrySet()) {
        String name = "bare." + each.getKey().replace('.', '_');
        statement.execute("create table " + name + " (like " + each.getKey() + " including all)");
        tables.add(
            table(statement, name, "select * from " + each.getKey() + " " + each.getValue()));
      }
      statement.execute("create table bare.ledger (like portfolio.ledger including all)");
      statement.execute("insert into bare.ledger select * from portfolio.ledger");
    }
    connection.setAutoCommit(false);
  }

  private Table table(Statement statement, String name, String query) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(query)) {
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        if (!found.getMetaData().isAutoIncrement(i)) {
          columns.add(found.getMetaData().getColumnName(i));
        }
      }
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (String column : columns) {
          row.add(found.getObject(column));
        }
        rows.add(row);
      }
    }
    String marks = "?" + ", ?".repeat(columns.size() - 1);
    return new Table(
        connection.prepareStatement(
            "insert into " + name + " (" + String.join(", ", columns) + ") values (" + marks + ")"),
        columns,
        rows);
  }

  /** How many rows one transaction writes, besides the ledger's own. */
  int count() {
    return tables.stream().mapToInt(table -> table.rows().size()).sum();
  }

  /** One transaction, committed. */
  void write() throws SQLException {
    position++;
    UUID fresh = UUID.randomUUID();
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("select position from bare.ledger for update").close();
      for (Table table : tables) {
        for (List<Object> row : table.rows()) {
          bind(table, row, fresh);
          table.insert().addBatch();
        }
        table.insert().executeBatch();
      }
      statement.execute("update bare.ledger set position = " + position);
    }
    connection.commit();
  }

  private void bind(Table table, List<Object> row, UUID fresh) throws SQLException {
    for (int i = 0; i < row.size(); i++) {
      switch (table.columns().get(i)) {
        case "transaction_id", "request_id", "event_id" -> table.insert().setObject(i + 1, fresh);
        case "position" -> table.insert().setLong(i + 1, position);
        default -> table.insert().setObject(i + 1, row.get(i));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
