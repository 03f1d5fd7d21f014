package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.spi.json.Json;
import java.util.List;

/**
 * Where a value is: names and places with points in between, such as {@code data.0.price}. The empty
 * path is the whole.
 */
record JsonPath(List<String> steps) {
  private static final int MOST_STEPS = 16;

  JsonPath {
    steps = List.copyOf(steps);
  }

  /** Throws IllegalArgumentException for an empty step or too many. */
  static JsonPath parse(String text) {
    if (text.isEmpty()) {
      return new JsonPath(List.of());
    }
    List<String> steps = List.of(text.split("\\.", -1));
    if (steps.size() > MOST_STEPS || steps.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "'" + text + "' is no path of 1 to " + MOST_STEPS + " names, such as data.0.price");
    }
    return new JsonPath(steps);
  }

  /** The value there; NULL where there is none. */
  Json in(Json whole) {
    Json at = whole;
    for (String step : steps) {
      at = at instanceof Json.Items && step.matches("[0-9]{1,4}")
          ? at.at(Integer.parseInt(step))
          : at.at(step);
    }
    return at;
  }

  String text(Json whole) {
    return in(whole).text();
  }

  @Override
  public String toString() {
    return String.join(".", steps);
  }
}
