package io.nexanest.platform.db;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Many rows with one statement, in the transaction's own connection; DbClient has no batch. */
public final class Batch {
  private Batch() {}

  /**
   * Runs the statement once for each row, whose values stand for its question marks in order. An
   * empty Optional is NULL.
   */
  public static void run(Tx tx, String statement, List<List<?>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Connection connection = tx.jdbc();
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (List<?> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          bind(prepared, i + 1, row.get(i));
        }
        prepared.addBatch();
      }
      prepared.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("a batch was refused", e);
    }
  }

  static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case Optional<?> optional when optional.isPresent() -> bind(statement, at, optional.get());
      case Optional<?> _ -> statement.setNull(at, Types.NULL);
      case Instant moment -> statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
      case UUID id -> statement.setObject(at, id);
      case LocalDate date -> statement.setObject(at, date);
      case BigDecimal decimal -> statement.setBigDecimal(at, decimal);
      case String text -> statement.setString(at, text);
      case Integer number -> statement.setInt(at, number);
      case Long number -> statement.setLong(at, number);
      case Boolean flag -> statement.setBoolean(at, flag);
      case byte[] bytes -> statement.setBytes(at, bytes);
      default -> throw new IllegalArgumentException("a batch can't bind " + value.getClass());
    }
  }
}
