package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.spi.json.Json;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a value is: names and places with points in between, such as {@code data.0.price}. The empty
 * path is the whole.
 */
record JsonPath(List<Step> steps) {
  private static final int MOST_STEPS = 16;

  /**
   * A name; in an array, a place.
   *
   * @param place -1 where the name can be none
   */
  record Step(String name, int place) {
    static Step of(String name) {
      return new Step(name, name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : -1);
    }
  }

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
    return new JsonPath(steps.stream().map(Step::of).toList());
  }

  /** The value there; NULL where there is none. */
  Json in(Json whole) {
    Json at = whole;
    for (Step step : steps) {
      at = at instanceof Json.Items ? at.at(step.place) : at.at(step.name);
    }
    return at;
  }

  String text(Json whole) {
    return in(whole).text();
  }

  @Override
  public String toString() {
    return steps.stream().map(Step::name).collect(Collectors.joining("."));
  }
}
