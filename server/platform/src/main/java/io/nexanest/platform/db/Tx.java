package io.nexanest.platform.db;

import io.helidon.dbclient.DbTransaction;
import io.nexanest.platform.rpc.Caller;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One transaction at work; of one thread, gone when the work returns. */
public final class Tx {
  private final DbTransaction transaction;
  private final Supplier<Connection> connection;
  private final Pending pending = new Pending();

  Tx(DbTransaction transaction, Supplier<Connection> connection) {
    this.transaction = transaction;
    this.connection = connection;
  }

  /** A statement with parameters written as {@code :name}; no {@code ::} casts. */
  public Sql sql(String text) {
    Caller.goOn();
    send();
    return new Sql(transaction, text);
  }

  /**
   * Writes a row together with what else is written, in one round trip: when the next statement is
   * made or the work is done. What is refused is known only then.
   *
   * @param statement with a question mark for each value; an empty Optional is NULL
   */
  public void write(String statement, List<?> row) {
    if (pending.isFull(row.size())) {
      send();
    }
    pending.add(statement, row);
  }

  /** Sends the rows that are still to be written. */
  void send() {
    if (!pending.isEmpty()) {
      pending.send(connection.get());
    }
  }

  /**
   * Writes many rows with COPY; returns how many.
   *
   * @param table the table and its columns, {@code "market.bar (instrument_id, close)"}
   */
  public long copy(String table, Consumer<CopyRows> rows) {
    send();
    return Bulk.copy(connection.get(), table, rows);
  }

  /** Reads many rows without parameters, without keeping them. */
  public void scan(String text, Consumer<Cells> each) {
    send();
    Bulk.scan(connection.get(), text, each);
  }

  /** The same connection for what DbClient has no words for: COPY, batches. */
  public Connection jdbc() {
    send();
    return connection.get();
  }
}
