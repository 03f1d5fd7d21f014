package io.nexanest.app;

import io.nexanest.app.settings.ServerConfig;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.DatabaseLocation;
import io.nexanest.platform.db.Migrations;
import io.nexanest.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL ready to use: embedded or external, migrated, connected. */
final class Storage implements AutoCloseable {
  private static final Map<String, String> FAST =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  private final Optional<EmbeddedPostgres> embedded;
  private final Database database;

  private Storage(Optional<EmbeddedPostgres> embedded, Database database) {
    this.embedded = embedded;
    this.database = database;
  }

  static Storage open(DataFolder folder, ServerConfig config, List<String> slices) {
    try {
      Optional<EmbeddedPostgres> embedded = config.databaseUrl().isEmpty()
          ? Optional.of(EmbeddedPostgres.start(folder.path(), config.durable() ? Map.of() : FAST))
          : Optional.empty();
      DatabaseLocation owner = embedded.map(EmbeddedPostgres::owner).orElse(external(config));
      DatabaseLocation server = new DatabaseLocation(
          owner.url(),
          "nexanest_server",
          HexFormat.of().formatHex(folder.secret("database.secret")));
      return connect(embedded, owner, server, config, slices);
    } catch (IOException e) {
      throw new StartFailure("PostgreSQL did not start: " + e.getMessage(), e);
    }
  }

  /** Migrates and connects; an embedded server that was started for it is stopped if it can't. */
  private static Storage connect(
      Optional<EmbeddedPostgres> embedded,
      DatabaseLocation owner,
      DatabaseLocation server,
      ServerConfig config,
      List<String> slices) {
    try {
      new Migrations(owner).run(slices, server);
      return new Storage(embedded, Database.open(server, config.connections()));
    } catch (RuntimeException e) {
      embedded.ifPresent(Storage::stop);
      throw new StartFailure(
          "the database at " + owner.url() + " can't be used: " + e.getMessage(), e);
    }
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
    embedded.ifPresent(Storage::stop);
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      System.getLogger("nexanest.app")
          .log(System.Logger.Level.WARNING, "PostgreSQL did not stop by itself", e);
    }
  }

  private static DatabaseLocation external(ServerConfig config) {
    return new DatabaseLocation(config.databaseUrl(), config.databaseOwner(), password(config));
  }

  private static String password(ServerConfig config) {
    if (config.ownerPasswordFile().isEmpty()) {
      return "";
    }
    try {
      return Files.readString(Path.of(config.ownerPasswordFile())).strip();
    } catch (IOException e) {
      throw new StartFailure(
          "database.owner-password-file: " + config.ownerPasswordFile() + " can't be read", e);
    }
  }
}
