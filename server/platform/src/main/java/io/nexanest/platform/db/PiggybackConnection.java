package io.nexanest.platform.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose next statement, or whose commit, takes along what is {@link Pending}: one
 * message to PostgreSQL and one wait instead of several. Whoever prepares the statement sees its
 * own parameters and its own answer alone.
 */
final class PiggybackConnection implements InvocationHandler {
  private final Connection real;
  private final Pending pending;

  private PiggybackConnection(Connection real, Pending pending) {
    this.real = real;
    this.pending = pending;
  }

  static Connection of(Connection real, Pending pending) {
    return proxy(Connection.class, new PiggybackConnection(real, pending));
  }

  @Override
  public @Nullable Object invoke(
      Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    switch (method.getName()) {
      case "prepareStatement" -> {
        if (!pending.isEmpty() && arguments != null && arguments.length == 1) {
          return carrying(String.valueOf(arguments[0]));
        }
      }
      case "commit" -> {
        if (!pending.isEmpty()) {
          commit();
        }
      }
      case "rollback" -> pending.clear();
      default -> {}
    }
    return call(real, method, arguments);
  }

  private PreparedStatement carrying(String statement) throws SQLException {
    PreparedStatement all = real.prepareStatement(pending.before(statement));
    int values = pending.bind(all);
    Carrying carrying = new Carrying(all, pending.count(), values);
    pending.clear();
    return proxy(PreparedStatement.class, carrying);
  }

  /** The driver's own commit then finds nothing to do, and does not ask. */
  private void commit() throws SQLException {
    try (PreparedStatement all = real.prepareStatement(pending.before("commit"))) {
      pending.bind(all);
      pending.clear();
      all.execute();
    }
  }

  /**
   * A statement that others go before.
   *
   * @param all the others and the statement
   * @param others how many answers come first
   * @param values how many parameters come first
   */
  private record Carrying(PreparedStatement all, int others, int values)
      implements InvocationHandler {
    @Override
    public @Nullable Object invoke(
        Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      return switch (method.getName()) {
        case "executeQuery" -> {
          execute();
          yield all.getResultSet();
        }
        case "executeUpdate" -> {
          execute();
          yield all.getUpdateCount();
        }
        case "executeLargeUpdate" -> {
          execute();
          yield all.getLargeUpdateCount();
        }
        case "execute" -> execute();
        default -> call(all, method, shifted(method, arguments));
      };
    }

    private boolean execute() throws SQLException {
      boolean rows = all.execute();
      for (int i = 0; i < others; i++) {
        rows = all.getMoreResults();
      }
      return rows;
    }

    /** A parameter's setter has its place before its value. */
    private @Nullable Object @Nullable [] shifted(
        Method method, @Nullable Object @Nullable [] arguments) {
      if (arguments != null
          && arguments.length > 1
          && method.getName().startsWith("set")
          && arguments[0] instanceof Integer at) {
        arguments[0] = at + values;
      }
      return arguments;
    }
  }

  private static @Nullable Object call(
      Object on, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(
        PiggybackConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
