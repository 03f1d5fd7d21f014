package io.nexanest.benchmarks.history;

import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.DatabaseLocation;
import io.nexanest.platform.db.Migrations;
import io.nexanest.platform.postgres.EmbeddedPostgres;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The market's tables in a PostgreSQL that waits for the disk. */
final class MarketDatabase implements AutoCloseable {
  private final Path path;
  private final EmbeddedPostgres postgres;
  private final Database database;

  private MarketDatabase(Path path, EmbeddedPostgres postgres, Database database) {
    this.path = path;
    this.postgres = postgres;
    this.database = database;
  }

  static MarketDatabase start() throws IOException {
    Path path = Files.createTempDirectory("nexanest-bench-");
    path.toFile().setExecutable(true, false);
    EmbeddedPostgres postgres = EmbeddedPostgres.start(path, Map.of());
    DatabaseLocation server =
        new DatabaseLocation(postgres.url(), "nexanest_server", "bench-password");
    new Migrations(postgres.owner()).run(List.of("platform", "market"), server);
    return new MarketDatabase(path, postgres, Database.open(server, 4));
  }

  Database database() {
    return database;
  }

  /** A connection of the database's owner. */
  Connection connect() throws SQLException {
    DatabaseLocation owner = postgres.owner();
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }

  @Override
  public void close() throws IOException {
    database.close();
    postgres.close();
    Folders.delete(path);
  }
}
