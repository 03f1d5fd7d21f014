package io.nexanest.platform.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The effective settings: command line before environment before file before default. Strict: a
 * key that nobody asks for is an error, and all errors are told at once.
 */
public final class Settings {
  private static final String PREFIX = "NEXANEST_";

  private final Map<String, String> file;
  private final Map<String, String> environment;
  private final Map<String, String> line;
  private final Map<String, Setting> known = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * Settings from three sources.
   *
   * @param environment only names that begin with NEXANEST_ are looked at
   * @param line what {@code --set key=value} gave
   */
  public Settings(
      Map<String, String> file, Map<String, String> environment, Map<String, String> line) {
    this.file = Map.copyOf(file);
    this.environment = Map.copyOf(environment);
    this.line = Map.copyOf(line);
  }

  /** Settings with these values alone, for tests. */
  public static Settings of(Map<String, String> values) {
    return new Settings(Map.of(), Map.of(), values);
  }

  /** A text; the default where nothing is given. */
  public String text(String key, String standard, String meaning) {
    return value(key, standard, meaning, text -> text);
  }

  /** One of a few words. */
  public String choice(String key, String standard, List<String> words, String meaning) {
    return value(key, standard, meaning + " (" + String.join(", ", words) + ")", text -> {
      if (!words.contains(text)) {
        throw new IllegalArgumentException("is one of " + String.join(", ", words));
      }
      return text;
    });
  }

  /** A whole number in a range. */
  public int number(String key, int standard, int least, int most, String meaning) {
    String range = least + " to " + most;
    return value(key, Integer.toString(standard), meaning + " (" + range + ")", text -> {
      if (!text.matches("-?\\d{1,9}")
          || Integer.parseInt(text) < least
          || Integer.parseInt(text) > most) {
        throw new IllegalArgumentException("is a whole number from " + range);
      }
      return Integer.parseInt(text);
    });
  }

  /** Anything else that is read from text; an IllegalArgumentException says what would be right. */
  public <T> T read(String key, String standard, String meaning, Function<String, T> reading) {
    return value(key, standard, meaning, reading);
  }

  /** True or false. */
  public boolean flag(String key, boolean standard, String meaning) {
    return Boolean.parseBoolean(
        choice(key, Boolean.toString(standard), List.of("true", "false"), meaning));
  }

  /**
   * Every setting whose key begins with a prefix, by the rest of its key. In the environment the rest
   * is in capitals and has underscores for hyphens, and no points; a variable of a setting that is known
   * already stays that setting's.
   */
  public Map<String, String> below(String prefix, String meaning) {
    Map<String, String> found = new TreeMap<>();
    String variables = variable(prefix);
    file.keySet().forEach(key -> rest(key, prefix).ifPresent(rest -> found.put(rest, "")));
    line.keySet().forEach(key -> rest(key, prefix).ifPresent(rest -> found.put(rest, "")));
    environment.keySet().stream()
        .filter(name -> known.keySet().stream()
            .noneMatch(key -> !key.startsWith(prefix) && variable(key).equals(name)))
        .forEach(name -> rest(name, variables)
            .map(rest -> rest.toLowerCase(Locale.ROOT).replace('_', '-'))
            .ifPresent(rest -> found.put(rest, "")));
    found.replaceAll((rest, _) -> text(prefix + rest, "", meaning));
    return found;
  }

  private static Optional<String> rest(String key, String prefix) {
    return key.startsWith(prefix) && key.length() > prefix.length()
        ? Optional.of(key.substring(prefix.length()))
        : Optional.empty();
  }

  /** Every key that was asked for, with its value in force. */
  public Collection<Setting> known() {
    return List.copyOf(known.values());
  }

  /** What is wrong: bad values, and keys that nobody asked for. */
  public List<String> errors() {
    List<String> all = new ArrayList<>(errors);
    unknown("nexanest.yaml", file, all);
    unknown("--set", line, all);
    for (String name : environment.keySet()) {
      if (name.startsWith(PREFIX)
          && known.keySet().stream().noneMatch(key -> variable(key).equals(name))) {
        all.add(name + " in the environment: there is no such setting");
      }
    }
    return all;
  }

  /** The environment variable of a key. */
  public static String variable(String key) {
    return PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private void unknown(String source, Map<String, String> given, List<String> all) {
    for (String key : given.keySet()) {
      if (!known.containsKey(key)) {
        all.add(key + " in " + source + ": there is no such setting" + nearest(key));
      }
    }
  }

  private <T> T value(String key, String standard, String meaning, Function<String, T> read) {
    String text = Optional.ofNullable(line.get(key))
        .or(() -> Optional.ofNullable(environment.get(variable(key))))
        .or(() -> Optional.ofNullable(file.get(key)))
        .orElse(standard);
    known.put(key, new Setting(key, standard, text, meaning));
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      errors.add(key + ": '" + text + "' is wrong; it " + e.getMessage());
      return read.apply(standard);
    }
  }

  private String nearest(String key) {
    String tail = key.substring(key.lastIndexOf('.') + 1);
    Optional<String> near =
        known.keySet().stream().filter(k -> k.endsWith(tail)).findFirst();
    return near.map(k -> "; did you mean " + k + "?").orElse("");
  }

  /**
   * One setting.
   *
   * @param standard its default, as text
   * @param value the value in force, as text
   */
  public record Setting(String key, String standard, String value, String meaning) {
    /** Whether its value must not be shown. */
    public boolean secret() {
      return key.endsWith("password")
          || key.endsWith("secret")
          || key.endsWith("key")
          || key.endsWith("login");
    }
  }
}
