package io.nexanest.app;

import io.nexanest.platform.config.Settings;
import java.util.List;

/**
 * What the process itself is told.
 *
 * @param host the address to listen on; loopback unless told otherwise
 * @param port the port for calls; 0 takes a free one
 * @param webPort the port for health and metrics; 0 takes a free one
 * @param databaseUrl an external PostgreSQL as a JDBC URL; empty means the embedded one
 * @param databaseOwner the external database's owner, who migrates
 * @param ownerPasswordFile the file with the owner's password
 * @param connections the most connections at once
 * @param reflection whether clients may ask which calls there are
 * @param durable whether the embedded database waits for the disk; false is for tests alone
 */
public record ServerConfig(
    String host,
    int port,
    int webPort,
    String databaseUrl,
    String databaseOwner,
    String ownerPasswordFile,
    int connections,
    boolean durable,
    boolean reflection) {

  static ServerConfig read(Settings settings) {
    return new ServerConfig(
        settings.text("server.host", "127.0.0.1", "The address to listen on"),
        settings.number("server.port", 7410, 0, 65_535, "The port for calls; 0 takes a free one"),
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
        reflection(settings));
  }

  /** On loopback a stock client should just work; elsewhere nobody needs a map of the house. */
  private static boolean reflection(Settings settings) {
    String host = settings.text("server.host", "127.0.0.1", "The address to listen on");
    boolean loopback = host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
    return switch (settings.choice(
        "server.reflection",
        "auto",
        List.of("auto", "on", "off"),
        "Whether clients may ask which calls there are; auto: on loopback alone")) {
      case "on" -> true;
      case "off" -> false;
      default -> loopback;
    };
  }
}
