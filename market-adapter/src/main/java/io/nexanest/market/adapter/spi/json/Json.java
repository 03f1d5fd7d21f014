package io.nexanest.market.adapter.spi.json;

import io.nexanest.market.adapter.spi.event.Scaled;
import java.util.List;
import java.util.Map;

/** A value of a JSON text. Fields that are missing and those that are null are alike. */
public sealed interface Json {
  /** A text. */
  record Text(String value) implements Json {}

  /** A number, as it was written. */
  record Digits(String value) implements Json {}

  /** True, false or nothing. */
  enum Word implements Json {
    TRUE,
    FALSE,
    NULL
  }

  /** Values in order. */
  record Items(List<Json> values) implements Json {}

  /** Values by name. */
  record Fields(Map<String, Json> values) implements Json {}

  /** Reads a text. Throws IllegalArgumentException that says where it is no JSON. */
  static Json read(String text) {
    return JsonReader.read(text);
  }

  /** Reads a frame that is an array of messages. Throws IllegalArgumentException for another. */
  static List<Json> readMessages(String frame) {
    if (read(frame) instanceof Items items) {
      return items.values;
    }
    throw new IllegalArgumentException("a frame must be an array of messages");
  }

  /** The field of a name; NULL where there is none. */
  default Json at(String name) {
    return this instanceof Fields fields ? fields.values.getOrDefault(name, Word.NULL) : Word.NULL;
  }

  /** The value at a place; NULL where there is none. */
  default Json at(int place) {
    return this instanceof Items items && place >= 0 && place < items.values.size()
        ? items.values.get(place)
        : Word.NULL;
  }

  /** The values in order; none of what is no array. */
  default List<Json> items() {
    return this instanceof Items items ? items.values : List.of();
  }

  /** Whether it is there. */
  default boolean present() {
    return this != Word.NULL;
  }

  /** A text, the digits of a number, or a word; empty for all else. */
  default String text() {
    return switch (this) {
      case Text text -> text.value;
      case Digits digits -> digits.value;
      case Word word ->
        switch (word) {
          case TRUE -> "true";
          case FALSE -> "false";
          case NULL -> "";
        };
      case Items _, Fields _ -> "";
    };
  }

  /** The decimal of a field, whether it is a number or a text. Throws naming the field. */
  default Scaled decimal(String name) {
    return at(name).decimalNamed(name);
  }

  /** This as a decimal. Throws IllegalArgumentException with the name. */
  default Scaled decimalNamed(String name) {
    try {
      return Scaled.parse(text());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field '" + name + "': " + e.getMessage(), e);
    }
  }

  /** The whole number of a field. Throws IllegalArgumentException naming the field. */
  default long whole(String name) {
    try {
      return Long.parseLong(at(name).text());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "field '" + name + "': '" + at(name).text() + "' is no whole number", e);
    }
  }

  /** The whole number of a field, or the fallback where there is none. */
  default long whole(String name, long fallback) {
    return at(name).present() ? whole(name) : fallback;
  }
}
