package io.nexanest.market.adapter.spi.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the little that is sent. */
public final class JsonText {
  private JsonText() {}

  /** A text with its quotes. */
  public static String text(String value) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  /** Texts in an array, sorted. */
  public static String array(Collection<String> values) {
    return values.stream().sorted().map(JsonText::text).collect(Collectors.joining(",", "[", "]"));
  }
}
