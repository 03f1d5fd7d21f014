package io.nexanest.market;

import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.platform.config.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A live feed beside the provider.
 *
 * @param id the provider's id
 * @param values its settings, of which some must not show
 */
public record FeedConfig(String id, Map<String, String> values) {
  static final String PREFIX = "market.feed.";

  public FeedConfig {
    values = Map.copyOf(values);
  }

  /** Its name; its settings may hold a key. */
  @Override
  public String toString() {
    return "feed " + id;
  }

  static List<FeedConfig> readAll(Settings settings) {
    List<String> ids = settings.read(
        "market.feeds", "", "Live feeds beside the provider, the preferred ones first", text -> {
          List<String> named = new ArrayList<>();
          for (String each : text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
            String id = each.strip();
            if (named.contains(id)) {
              throw new IllegalArgumentException("names '" + id + "' twice");
            }
            check(id);
            named.add(id);
          }
          return List.copyOf(named);
        });
    Map<String, FeedConfig> read = new HashMap<>();
    // The longest first, because in the environment a longer id begins like a shorter one's
    // setting.
    ids.stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach(id -> {
      String prefix = PREFIX + id + ".";
      read.put(id, new FeedConfig(id, settings.below(prefix, "A setting of the feed " + id)));
    });
    return ids.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  private static void check(String id) {
    try {
      ProviderFactory.of(id);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("names what is not there: " + e.getMessage(), e);
    }
  }
}
