package io.nexanest.market.tick;

import io.nexanest.platform.config.Settings;
import java.util.List;

/**
 * What is kept of ticks, and how late is late.
 *
 * @param keep none, trades or all
 * @param days how many days of ticks are kept besides today's
 * @param lateMinutes how long after its minute a trade still changes the bar
 * @param room how many ticks may wait while the database is away
 */
public record TickRules(Keep keep, int days, int lateMinutes, int room) {
  /** Which ticks are stored. */
  public enum Keep {
    NONE,
    TRADES,
    ALL
  }

  /** Reads the settings. */
  public static TickRules read(Settings settings) {
    String keep = settings.choice(
        "market.ticks",
        "trades",
        List.of("none", "trades", "all"),
        "Which ticks are stored; without trades there are no bars of minutes");
    return new TickRules(
        switch (keep) {
          case "none" -> Keep.NONE;
          case "all" -> Keep.ALL;
          default -> Keep.TRADES;
        },
        settings.number("market.tick-days", 3, 1, 3650, "How many days of ticks are kept"),
        settings.number(
            "market.late-minutes", 15, 0, 1440, "How late a trade may still change a bar"),
        settings.number(
            "market.tick-queue",
            200_000,
            1_000,
            10_000_000,
            "How many ticks may wait while the database is away"));
  }
}
