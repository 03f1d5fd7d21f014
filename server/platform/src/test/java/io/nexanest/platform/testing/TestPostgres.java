package io.nexanest.platform.testing;

import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.DatabaseLocation;
import io.nexanest.platform.db.Migrations;
import io.nexanest.platform.postgres.EmbeddedPostgres;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL for tests: its own cluster, made fresh, gone when closed. */
public final class TestPostgres implements AutoCloseable {
  private static final Map<String, String> FAST =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final Database database;

  private TestPostgres(Path folder, EmbeddedPostgres postgres, Database database) {
    this.folder = folder;
    this.postgres = postgres;
    this.database = database;
  }

  /** Starts it and migrates the platform and these slices. */
  public static TestPostgres start(String... slices) {
    try {
      Path folder = Files.createTempDirectory("nexanest-test-");
      folder.toFile().setExecutable(true, false);
      Path programs = Path.of(System.getProperty("java.io.tmpdir"), "nexanest-programs");
      EmbeddedPostgres postgres = EmbeddedPostgres.start(programs, folder, FAST);
      DatabaseLocation server =
          new DatabaseLocation(postgres.url(), "nexanest_server", "test-password");
      List<String> all = new ArrayList<>(List.of("platform"));
      all.addAll(List.of(slices));
      new Migrations(postgres.owner()).run(all, server);
      return new TestPostgres(folder, postgres, Database.open(server, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Database database() {
    return database;
  }

  /** The owner, for tests that look behind row-level security. */
  public DatabaseLocation owner() {
    return postgres.owner();
  }

  @Override
  public void close() {
    try {
      database.close();
      postgres.close();
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
