package io.nexanest.benchmarks.posting;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.nexanest.app.DataFolder;
import io.nexanest.app.Wiring;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.db.DatabaseLocation;
import io.nexanest.platform.postgres.EmbeddedPostgres;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The whole server in this process over a PostgreSQL that waits for the disk, on free ports. */
final class DurableServer implements AutoCloseable {
  private final Path path;
  private final EmbeddedPostgres postgres;
  private final DataFolder folder;
  private final Wiring wiring;
  private final ManagedChannel channel;

  private DurableServer(Path path, EmbeddedPostgres postgres, DataFolder folder, Wiring wiring) {
    this.path = path;
    this.postgres = postgres;
    this.folder = folder;
    this.wiring = wiring;
    this.channel = Grpc.newChannelBuilder(
            "127.0.0.1:" + wiring.port(), InsecureChannelCredentials.create())
        .build();
  }

  static DurableServer start() throws IOException {
    Path path = Files.createTempDirectory("nexanest-bench-");
    path.toFile().setExecutable(true, false);
    EmbeddedPostgres postgres = EmbeddedPostgres.start(path, Map.of());
    DatabaseLocation owner = postgres.owner();
    DataFolder folder = DataFolder.open(path.resolve("server"));
    Wiring wiring = Wiring.start(
        folder,
        Settings.of(Map.of(
            "server.port",
            "0",
            "database.url",
            owner.url(),
            "database.owner",
            owner.user(),
            "database.owner-password-file",
            path.resolve("postgres.password").toString(),
            "market.scenario",
            "dow",
            "market.tick-rate",
            "1",
            "market.ticks",
            "none")),
        "all");
    return new DurableServer(path, postgres, folder, wiring);
  }

  /** Signed in as the local owner. */
  Channel owner() {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
        "Key " + wiring.ownerKey());
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /** A connection of the database's owner. */
  Connection connect() throws SQLException {
    DatabaseLocation owner = postgres.owner();
    return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
  }

  @Override
  public void close() throws IOException {
    channel.shutdownNow();
    wiring.close();
    folder.close();
    postgres.close();
    Folders.delete(path);
  }
}
