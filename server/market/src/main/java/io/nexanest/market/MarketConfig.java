package io.nexanest.market;

import io.nexanest.platform.config.Settings;
import java.util.List;
import java.util.Map;

/**
 * What market is told.
 *
 * @param provider replay or synthetic
 * @param scenario which past is replayed
 * @param seed makes simulated quotes repeatable
 * @param tickRate ticks a second over the whole market
 * @param journalBits how many quotes back a state can be asked for, as a power of two
 * @param staleAfterMs silence after which the feed counts as stale
 * @param quoteSilentAfterMs silence after which a price in real time is stale
 * @param feeds live feeds beside the provider, the preferred ones first
 * @param syntheticInstruments how many instruments the synthetic provider invents
 */
public record MarketConfig(
    String provider,
    String scenario,
    int seed,
    int tickRate,
    int journalBits,
    int staleAfterMs,
    int quoteSilentAfterMs,
    List<FeedConfig> feeds,
    int syntheticInstruments) {

  static MarketConfig read(Settings settings) {
    return new MarketConfig(
        settings.choice(
            "market.provider", "replay", List.of("replay", "synthetic"), "Where quotes come from"),
        settings.choice(
            "market.scenario", "dow", List.of("dow", "apple"), "Which past is replayed"),
        settings.number("market.seed", 1, 0, 999_999_999, "Makes simulated quotes repeatable"),
        settings.number(
            "market.tick-rate", 40, 1, 1_000_000, "Ticks a second over the whole market"),
        settings.number(
            "market.journal-bits",
            18,
            10,
            24,
            "How many quotes back a state can be asked for, as a power of two"),
        settings.number(
            "market.stale-after-ms",
            5_000,
            100,
            600_000,
            "Silence after which the feed counts as stale"),
        settings.number(
            "market.quote-silent-after-ms",
            60_000,
            1_000,
            86_400_000,
            "Silence after which a price in real time is stale while its venue trades"),
        FeedConfig.readAll(settings),
        settings.number(
            "market.synthetic-instruments",
            200,
            1,
            20_000,
            "How many instruments the synthetic provider invents"));
  }

  /** The settings that the provider is opened with. */
  Map<String, String> forProvider() {
    Map<String, String> common =
        Map.of("seed", Integer.toString(seed), "rate", Integer.toString(tickRate));
    return switch (provider) {
      case "replay" -> with(common, "scenario", scenario);
      case "synthetic" -> with(common, "instruments", Integer.toString(syntheticInstruments));
      default -> throw new IllegalArgumentException("there is no provider " + provider);
    };
  }

  private static Map<String, String> with(Map<String, String> common, String key, String value) {
    var all = new java.util.TreeMap<>(common);
    all.put(key, value);
    return Map.copyOf(all);
  }
}
