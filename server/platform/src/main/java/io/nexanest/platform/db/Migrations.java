package io.nexanest.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Brings each slice's schema up to date, as the owner. A slice's files are
 * {@code db/<slice>/V001__what.sql}; they run in its schema, which has its own history.
 */
public final class Migrations {
  private static final String SHARED = "slices";

  private final DatabaseLocation owner;

  public Migrations(DatabaseLocation owner) {
    this.owner = owner;
  }

  /** Makes the roles and the server's login, then migrates the slices in the order given. */
  public void run(List<String> slices, DatabaseLocation server) {
    try (Connection connection =
            DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      login(statement, server);
      // What the slices share (request ids, audit, outbox) is granted to this one role.
      if (!exists(statement, SHARED)) {
        statement.execute("create role " + SHARED + " nologin nosuperuser nobypassrls");
      }
      for (String slice : slices) {
        role(statement, slice, server.user());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database roles can't be made: " + e.getMessage(), e);
    }
    for (String slice : slices) {
      migrate(slice);
    }
  }

  private void migrate(String slice) {
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .schemas(slice)
        .defaultSchema(slice)
        .table("migration")
        .locations("classpath:db/" + slice)
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }

  private static void login(Statement statement, DatabaseLocation server) throws SQLException {
    String verb = exists(statement, server.user()) ? "alter" : "create";
    statement.execute(verb
        + " role "
        + name(server.user())
        + " with login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password '"
        + server.password().replace("'", "''")
        + "'");
  }

  private static void role(Statement statement, String slice, String server) throws SQLException {
    if (!exists(statement, slice)) {
      statement.execute("create role " + name(slice) + " nologin nosuperuser nobypassrls");
    }
    statement.execute("create schema if not exists " + name(slice));
    statement.execute("grant usage on schema " + name(slice) + " to " + name(slice));
    statement.execute("grant " + name(slice) + " to " + name(server));
    statement.execute("grant " + SHARED + " to " + name(slice));
  }

  private static boolean exists(Statement statement, String role) throws SQLException {
    try (var rows =
        statement.executeQuery("select 1 from pg_roles where rolname = '" + name(role) + "'")) {
      return rows.next();
    }
  }

  private static String name(String identifier) {
    if (!identifier.matches("[a-z_]{1,40}")) {
      throw new IllegalArgumentException("'" + identifier + "' is not a role's name");
    }
    return identifier;
  }
}
