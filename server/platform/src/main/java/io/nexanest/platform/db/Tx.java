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
  private final Pending pending;
  private final boolean again;

  Tx(DbTransaction transaction, Supplier<Connection> connection, Pending pending, boolean again) {
    this.transaction = transaction;
    this.connection = connection;
    this.pending = pending;
    this.again = again;
  }

  /** Whether the work was begun before, and somebody else was in the way. */
  public boolean isAgain() {
    return again;
  }

  /** A statement with parameters written as {@code :name}; no {@code ::} casts. */
  public Sql sql(String text) {
    Caller.goOn();
    return new Sql(transaction, text);
  }

  /**
   * Does what answers nothing: writes a row, or takes a lock. It is done together with the next
   * statement that answers, or with the commit, without a round trip of its own. What is refused is
   * known only then.
   *
   * @param statement with a question mark for each value; an empty Optional is NULL
   */
  public void write(String statement, List<?> row) {
    if (pending.isFull(row.size())) {
      send();
    }
    pending.add(statement, row);
  }

  /**
   * Writes a row that is hoped to be new, like {@link #write}. If it is there already, all the work
   * is undone and begun again, once, and then {@link #isAgain}.
   */
  public void guess(String statement, List<?> row) {
    if (pending.isFull(row.size())) {
      send();
    }
    pending.guess(statement, row);
  }

  /** Does now what is still to be done, with a statement that says nothing. */
  public void send() {
    if (!pending.isEmpty()) {
      new Sql(transaction, "select 1 as one").one(row -> row.number("one"));
    }
  }

  /**
   * Writes many rows with COPY; returns how many.
   *
   * @param table the table and its columns, {@code "market.bar (instrument_id, close)"}
   */
  public long copy(String table, Consumer<CopyRows> rows) {
    return Bulk.copy(jdbc(), table, rows);
  }

  /** Reads many rows without parameters, without keeping them. */
  public void scan(String text, Consumer<Cells> each) {
    Bulk.scan(jdbc(), text, each);
  }

  /** The same connection for what DbClient has no words for: COPY, batches. */
  public Connection jdbc() {
    send();
    return connection.get();
  }
}
