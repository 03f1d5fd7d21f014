package io.nexanest.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbTransaction;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The way to PostgreSQL: every piece of work is one transaction with the role of its slice and the
 * tenant it works for, so that row-level security has the last word.
 */
public final class Database implements AutoCloseable {
  private static final int ATTEMPTS = 4;
  private static final long NO_TIMEOUT = 0;
  private static final ScopedValue<Borrowed> CURRENT = ScopedValue.newInstance();

  private final HikariDataSource pool;
  private final DbClient client;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.client = JdbcClientBuilder.create().connectionPool(this::borrow).build();
  }

  /** Connects as the server's own login, which owns no table and bypasses nothing. */
  public static Database open(DatabaseLocation location, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(location.url());
    config.setUsername(location.user());
    config.setPassword(location.password());
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(5_000);
    config.setPoolName("nexanest");
    config.setInitializationFailTimeout(20_000);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "60");
    return new Database(new HikariDataSource(config));
  }

  /**
   * Runs the work in one transaction: committed when it returns, rolled back when it throws, run
   * again when PostgreSQL says that somebody else was in the way. A call's deadline is the most
   * that each of its statements may take; none begins once its caller has gone.
   *
   * @param slice the slice, whose role is taken
   * @param tenant whose rows are seen; with the zero id only tables without a tenant
   */
  public <T> T inTransaction(String slice, UUID tenant, Function<Tx, T> work) {
    for (int attempt = 1; ; attempt++) {
      Borrowed borrowed = new Borrowed(new Pending(), new AtomicReference<>());
      try {
        return once(slice, tenant, work, borrowed, attempt > 1);
      } catch (RuntimeException e) {
        Optional<String> state = SqlState.of(e);
        boolean guessedWrong = borrowed.pending.isGuessed()
            && state.filter(SqlState.UNIQUE_VIOLATION::equals).isPresent();
        if ((guessedWrong || state.filter(SqlState::isRetryable).isPresent())
            && attempt < ATTEMPTS) {
          continue;
        }
        throw problem(e).orElseGet(() -> state.map(s -> translate(s, e)).orElse(e));
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private <T> T once(
      String slice, UUID tenant, Function<Tx, T> work, Borrowed borrowed, boolean again) {
    return ScopedValue.where(CURRENT, borrowed).call(() -> {
      DbTransaction transaction = client.transaction();
      boolean done = false;
      try {
        Tx tx = new Tx(transaction, borrowed.connection::get, borrowed.pending, again);
        tx.write(
            "select set_config('role', ?, true), set_config('nexanest.tenant', ?, true),"
                + " set_config('statement_timeout', ?, true)",
            List.of(
                slice, tenant.toString(), Long.toString(Caller.remainingMs().orElse(NO_TIMEOUT))));
        T answer = work.apply(tx);
        if (borrowed.connection.get() == null) {
          // Work that only writes, or that asked nothing; the commit needs a connection.
          tx.send();
        }
        transaction.commit();
        done = true;
        return answer;
      } finally {
        if (!done && borrowed.connection.get() != null) {
          rollback(transaction);
        }
      }
    });
  }

  /** The connection of the work that runs, once it has one, and what it is to take along. */
  private record Borrowed(Pending pending, AtomicReference<Connection> connection) {}

  private static void rollback(DbTransaction transaction) {
    try {
      transaction.rollback();
    } catch (RuntimeException e) {
      System.getLogger("nexanest.db").log(System.Logger.Level.DEBUG, "rollback failed", e);
    }
  }

  private Connection borrow() {
    try {
      Connection connection = pool.getConnection();
      if (!CURRENT.isBound()) {
        return connection;
      }
      Borrowed borrowed = CURRENT.get();
      Connection carrying = PiggybackConnection.of(connection, borrowed.pending);
      borrowed.connection.set(carrying);
      return carrying;
    } catch (SQLException e) {
      throw new Problem(Reason.DATABASE_UNREACHABLE, "the database does not answer", Map.of(), e);
    }
  }

  /** A problem that DbClient has wrapped, such as that no connection could be had. */
  private static Optional<RuntimeException> problem(RuntimeException e) {
    Throwable at = e;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (at instanceof Problem problem) {
        return Optional.of(problem);
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  private static RuntimeException translate(String state, RuntimeException e) {
    if (SqlState.isConnection(state)) {
      return new Problem(
          Reason.DATABASE_UNREACHABLE,
          "the connection to the database was lost; whether the work was done is not known",
          Map.of(),
          e);
    }
    if (SqlState.isRetryable(state)) {
      return new Problem(
          Reason.CONFLICT_RETRY, "others are at work on the same rows; try again", Map.of(), e);
    }
    if (SqlState.isStopped(state)) {
      return Caller.stopped()
          .orElseGet(() -> new Problem(
              Reason.DEADLINE_SPENT, "a statement was stopped as its time was over", Map.of(), e));
    }
    if (SqlState.isDiskFull(state)) {
      return new Problem(Reason.DISK_FULL, "the database's disk is full", Map.of(), e);
    }
    return e;
  }
}
