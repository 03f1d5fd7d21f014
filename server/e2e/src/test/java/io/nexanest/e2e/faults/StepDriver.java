package io.nexanest.e2e.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * PostgreSQL's driver for whoever connects from now on, telling a listener of every statement and
 * commit before and after it is done. A listener may hold the work up, or cut its connection.
 */
final class StepDriver implements Driver, AutoCloseable {
  private static final String BEGIN = "select set_config('role'";

  private final Driver postgres = new org.postgresql.Driver();
  private final Listener listener;

  /** Hears of each step, on the thread that takes it. */
  interface Listener {
    void step(Step step) throws SQLException;
  }

  /**
   * One statement or commit.
   *
   * @param line where it is done
   * @param text the statement, or {@code commit}
   * @param done whether it is done, and only its answer is still to come
   */
  record Step(Line line, String text, boolean done) {
    String slice() {
      return line.slice;
    }

    /** Ends the connection, as a network or a server does. */
    SQLException cut() throws SQLException {
      line.connection.abort(Runnable::run);
      return new SQLException("cut " + (done ? "after " : "before ") + text, "08006");
    }
  }

  /** One connection, for whom it is at work. */
  static final class Line {
    private final Connection connection;
    private volatile String slice = "";

    private Line(Connection connection) {
      this.connection = connection;
    }
  }

  private StepDriver(Listener listener) {
    this.listener = listener;
  }

  /** Takes the place of PostgreSQL's own driver until it is closed. */
  static StepDriver install(Listener listener) throws SQLException {
    if (org.postgresql.Driver.isRegistered()) {
      org.postgresql.Driver.deregister();
    }
    StepDriver driver = new StepDriver(listener);
    DriverManager.registerDriver(driver);
    return driver;
  }

  @Override
  public void close() throws SQLException {
    DriverManager.deregisterDriver(this);
    org.postgresql.Driver.register();
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    Connection connection = postgres.connect(url, info);
    return connection == null ? connection : connection(connection);
  }

  private Connection connection(Connection real) {
    Line line = new Line(real);
    return proxy(Connection.class, (self, method, arguments) -> {
      if (method.getName().equals("commit")) {
        return told(line, "commit", () -> method.invoke(real, arguments));
      }
      Object answer = invoke(() -> method.invoke(real, arguments));
      return switch (answer) {
        case PreparedStatement statement ->
          statement(PreparedStatement.class, statement, line, String.valueOf(arguments[0]));
        case Statement statement -> statement(Statement.class, statement, line, "");
        case null, default -> answer;
      };
    });
  }

  private <S extends Statement> S statement(Class<S> type, S real, Line line, String text) {
    return proxy(type, (self, method, arguments) -> {
      if (text.startsWith(BEGIN) && method.getName().startsWith("set")) {
        // The first text that a transaction is given is the role of its slice.
        line.slice = arguments[0].equals(1) ? String.valueOf(arguments[1]) : line.slice;
      }
      if (!method.getName().startsWith("execute")) {
        return invoke(() -> method.invoke(real, arguments));
      }
      String sql = arguments == null ? text : String.valueOf(arguments[0]);
      return told(line, sql, () -> method.invoke(real, arguments));
    });
  }

  /** Work by reflection. */
  private interface Call {
    Object run() throws ReflectiveOperationException;
  }

  private Object told(Line line, String text, Call call) throws Throwable {
    listener.step(new Step(line, text, false));
    Object answer = invoke(call);
    listener.step(new Step(line, text, true));
    return answer;
  }

  private static Object invoke(Call call) throws Throwable {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(StepDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return postgres.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return postgres.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return postgres.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return postgres.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return postgres.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.postgresql");
  }
}
