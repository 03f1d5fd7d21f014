package io.nexanest.app.settings;

import io.nexanest.platform.config.Settings;
import io.nexanest.platform.job.ExpiredRows;
import io.nexanest.platform.rpc.server.GateConfig;
import java.time.Duration;

/**
 * What the process itself is told.
 *
 * @param door where calls come in
 * @param gates what calls are held to
 * @param webPort the port for health and metrics; 0 takes a free one
 * @param databaseUrl an external PostgreSQL as a JDBC URL; empty means the embedded one
 * @param databaseOwner the external database's owner, who migrates
 * @param ownerPasswordFile the file with the owner's password
 * @param connections the most connections at once
 * @param durable whether the embedded database waits for the disk; false is for tests alone
 * @param keep how long request ids and delivered events are kept
 */
public record ServerConfig(
    Door door,
    GateConfig gates,
    int webPort,
    String databaseUrl,
    String databaseOwner,
    String ownerPasswordFile,
    int connections,
    boolean durable,
    Duration keep) {

  public static ServerConfig read(Settings settings) {
    return new ServerConfig(
        Door.read(settings),
        GateConfig.read(settings),
        settings.number(
            "server.web-port", 0, 0, 65_535, "The port for health and metrics; 0 takes a free one"),
        settings.text(
            "database.url", "", "An external PostgreSQL as a JDBC URL; empty: the embedded one"),
        settings.text("database.owner", "nexanest_owner", "The owner, who migrates"),
        settings.text("database.owner-password-file", "", "The file with the owner's password"),
        settings.number("database.connections", 10, 2, 200, "The most connections at once"),
        settings.flag(
            "database.durable",
            true,
            "Whether the embedded database waits for the disk; false is for tests alone"),
        ExpiredRows.age(settings));
  }
}
