package io.nexanest.market.adapter.spi.json;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the little that is sent. */
public final class JsonText {
  private JsonText() {}

  /** A text with its quotes. */
  public static String text(String value) {
    StringBuilder written = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        written.append('\\').append(c);
      } else if (c < ' ') {
        written.append("\\u%04x".formatted((int) c));
      } else {
        written.append(c);
      }
    }
    return written.append('"').toString();
  }

  /** Texts in an array, sorted. */
  public static String array(Collection<String> values) {
    return values.stream().sorted().map(JsonText::text).collect(Collectors.joining(",", "[", "]"));
  }
}
