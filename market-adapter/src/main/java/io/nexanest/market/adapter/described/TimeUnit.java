package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a feed writes times. It is told by the description, never guessed from how large they are. */
enum TimeUnit {
  SECONDS("s", 9),
  MILLIS("ms", 6),
  MICROS("us", 3),
  NANOS("ns", 0),
  /** As 2021-03-04T15:16:17.018Z. */
  TEXT("text", 0);

  private final String word;
  private final int places;

  TimeUnit(String word, int places) {
    this.word = word;
    this.places = places;
  }

  /** Throws IllegalArgumentException for another word. */
  static TimeUnit of(String word) {
    return Arrays.stream(values())
        .filter(unit -> unit.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("setting 'time-unit' is '" + word
            + "'; it must be one of "
            + Arrays.stream(values()).map(unit -> unit.word).collect(Collectors.joining(", "))));
  }

  /** In nanoseconds since 1970. Throws IllegalArgumentException naming the path. */
  long nanos(JsonPath path, Json message) {
    String text = path.text(message);
    try {
      return this == TEXT ? EventTimes.ofText(text) : Scaled.parse(text).unitsCutAt(places);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException("field '" + path + "': " + e.getMessage(), e);
    }
  }
}
