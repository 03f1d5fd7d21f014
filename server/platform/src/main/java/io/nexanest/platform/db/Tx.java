package io.nexanest.platform.db;

import io.helidon.dbclient.DbTransaction;
import io.nexanest.platform.rpc.Caller;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One transaction at work; of one thread, gone when the work returns. */
public final class Tx {
  private final DbTransaction transaction;
  private final Supplier<Connection> connection;

  Tx(DbTransaction transaction, Supplier<Connection> connection) {
    this.transaction = transaction;
    this.connection = connection;
  }

  /** A statement with parameters written as {@code :name}; no {@code ::} casts. */
  public Sql sql(String text) {
    Caller.goOn();
    return new Sql(transaction, text);
  }

  /**
   * Writes many rows with COPY; returns how many.
   *
   * @param table the table and its columns, {@code "market.bar (instrument_id, close)"}
   */
  public long copy(String table, Consumer<CopyRows> rows) {
    return Bulk.copy(connection.get(), table, rows);
  }

  /** Reads many rows without parameters, without keeping them. */
  public void scan(String text, Consumer<Cells> each) {
    Bulk.scan(connection.get(), text, each);
  }

  /** The same connection for what DbClient has no words for: COPY, batches. */
  public Connection jdbc() {
    return connection.get();
  }
}
