package io.nexanest.platform.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The effective settings: file, then environment, then command line. Strict: a key that nobody
 * asks for is an error, and all errors are told at once.
 */
public final class Settings {
  private final Map<String, String> given;
  private final Map<String, Setting> known = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /** The merged values; later sources have already won. */
  public Settings(Map<String, String> given) {
    this.given = new LinkedHashMap<>(given);
  }

  /** A text; the default where nothing is given. */
  public String text(String key, String standard, String meaning) {
    return value(key, standard, meaning, text -> text);
  }

  /** A whole number in a range. */
  public int number(String key, int standard, int least, int most, String meaning) {
    return value(
        key, Integer.toString(standard), meaning + " (" + least + " to " + most + ")", text -> {
          int value = Integer.parseInt(text);
          if (value < least || value > most) {
            throw new IllegalArgumentException("is from " + least + " to " + most);
          }
          return value;
        });
  }

  /** True or false. */
  public boolean flag(String key, boolean standard, String meaning) {
    return value(key, Boolean.toString(standard), meaning, text -> switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is true or false");
    });
  }

  /** Every key that was asked for, with its value in force. */
  public Collection<Setting> known() {
    return List.copyOf(known.values());
  }

  /** What is wrong: bad values, and keys that nobody asked for. */
  public List<String> errors() {
    List<String> all = new ArrayList<>(errors);
    for (String key : given.keySet()) {
      if (!known.containsKey(key)) {
        all.add(key + ": there is no such setting" + nearest(key));
      }
    }
    return all;
  }

  private <T> T value(String key, String standard, String meaning, Function<String, T> read) {
    String text = given.getOrDefault(key, standard);
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
    /** Whether its value may be shown. */
    public boolean secret() {
      return key.endsWith("password") || key.endsWith("secret");
    }
  }
}
