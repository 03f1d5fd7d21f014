package io.nexanest.market.adapter.spi;

import io.nexanest.market.adapter.spi.line.Secret;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a provider is opened with.
 *
 * @param values its settings by key
 * @param opener opens a file by its path below the data folder; throws UncheckedIOException where
 *     there is none
 * @param asked the keys that were asked for so far; grows
 */
public record ProviderSettings(
    Map<String, String> values, Function<String, InputStream> opener, Set<String> asked) {
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:/_-]{0,31}");

  /** Settings of which none has been asked for. */
  public ProviderSettings(Map<String, String> values, Function<String, InputStream> opener) {
    this(Map.copyOf(values), opener, ConcurrentHashMap.newKeySet());
  }

  /**
   * Refuses what the provider did not ask for while it was opened, since that has no effect.
   *
   * @throws IllegalArgumentException that names it and lists what there is
   */
  public void refuseUnasked() {
    for (String key : new TreeSet<>(values.keySet())) {
      if (!asked.contains(key)) {
        throw new IllegalArgumentException(
            "there is no setting '" + key + "'; there are " + new TreeSet<>(asked));
      }
    }
  }

  /** A setting, or the fallback where it is not set. */
  public String text(String key, String fallback) {
    asked.add(key);
    return values.getOrDefault(key, fallback);
  }

  /**
   * Symbols with commas in between, in order; none where it is not set.
   *
   * @throws IllegalArgumentException for an empty one, one twice, or one of another form
   */
  public Set<String> names(String key) {
    Set<String> names = new TreeSet<>();
    String text = text(key, "");
    for (String each : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      String name = each.strip();
      if (name.isEmpty() || !names.add(name)) {
        throw new IllegalArgumentException("setting '" + key + "' is '" + text
            + "'; it must name symbols, each once, with commas in between");
      }
      // They go into addresses and frames as they stand.
      if (!SYMBOL.matcher(name).matches()) {
        throw new IllegalArgumentException("setting '" + key + "' has '" + name
            + "'; it must be at most 32 letters, digits and any of . : / _ -");
      }
    }
    return names;
  }

  /**
   * A setting that must not show, or an empty one.
   *
   * @throws IllegalArgumentException for one that no header can carry; it does not show it
   */
  public Secret secret(String key) {
    asked.add(key);
    String value = values.getOrDefault(key, "");
    if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "setting '" + key + "' must be letters, digits and signs of ASCII, without line breaks");
    }
    return new Secret(value);
  }

  /** The names of the settings; some of their values must not show. */
  @Override
  public String toString() {
    return "settings " + values.keySet().stream().sorted().toList();
  }

  /** A whole number from min to max. Throws IllegalArgumentException that names the key. */
  public long number(String key, long fallback, long min, long max) {
    asked.add(key);
    String text = values.get(key);
    if (text == null) {
      return fallback;
    }
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(refusal(key, text, min, max), e);
    }
    throw new IllegalArgumentException(refusal(key, text, min, max));
  }

  private static String refusal(String key, String text, long min, long max) {
    return "setting '" + key + "' is '" + text + "'; it must be a whole number from " + min + " to "
        + max;
  }
}
