package io.nexanest.portfolio.exporting.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One object of JSON on one line; empty texts are left out. */
final class JsonLine {
  private static final String ESCAPED = "\"\\\b\f\n\r\t";
  private static final String LETTERS = "\"\\bfnrt";

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
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = ESCAPED.indexOf(c);
      if (known >= 0) {
        quoted.append('\\').append(LETTERS.charAt(known));
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
