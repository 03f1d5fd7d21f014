package io.nexanest.portfolio.exporting.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One object of JSON on one line; empty texts are left out. */
final class JsonLine {
  private final Map<String, String> fields = new LinkedHashMap<>();

  JsonLine with(String name, String text) {
    if (!text.isEmpty()) {
      fields.put(name, quoted(text));
    }
    return this;
  }

  JsonLine with(String name, long number) {
    fields.put(name, Long.toString(number));
    return this;
  }

  JsonLine with(String name, boolean flag) {
    fields.put(name, Boolean.toString(flag));
    return this;
  }

  /** Left out where there are none. */
  JsonLine with(String name, List<JsonLine> objects) {
    if (!objects.isEmpty()) {
      fields.put(
          name, objects.stream().map(JsonLine::text).collect(Collectors.joining(",", "[", "]")));
    }
    return this;
  }

  String text() {
    return fields.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
