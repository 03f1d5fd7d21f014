package io.nexanest.platform.rpc.server;

import io.nexanest.platform.config.Settings;
import java.time.Duration;

/**
 * What calls are held to.
 *
 * @param oldestClient older clients of ours are turned away
 * @param unary how long a unary call may take whose client set no deadline
 * @param calls how many calls a session or key may make
 * @param signIns how many attempts to sign in may come from an address
 */
public record GateConfig(ClientVersion oldestClient, Duration unary, Rate calls, Rate signIns) {
  private static final ClientVersion OLDEST = new ClientVersion(0, 1, 0);

  /** So many at once after a quiet while, and so many a second. */
  public record Rate(int aSecond, int burst) {}

  public static GateConfig read(Settings settings) {
    return new GateConfig(
        settings.read(
            "server.oldest-client",
            OLDEST.toString(),
            "Older clients of ours are turned away (a version such as 1.2.3)",
            text -> ClientVersion.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("is a version such as 1.2.3"))),
        Duration.ofMillis(settings.number(
            "server.call-ms",
            10_000,
            100,
            600_000,
            "How long a call may take whose client set no deadline")),
        new Rate(
            settings.number(
                "server.calls-a-second", 2_000, 1, 1_000_000, "Calls of a session, lastingly"),
            settings.number(
                "server.calls-burst", 10_000, 1, 1_000_000, "Calls of a session, at once")),
        new Rate(
            settings.number(
                "server.sign-ins-a-second", 20, 1, 100_000, "Sign-ins of an address, lastingly"),
            settings.number(
                "server.sign-ins-burst", 1_000, 1, 100_000, "Sign-ins of an address, at once")));
  }
}
