package io.nexanest.portfolio.exporting.portfolioperformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The transactions of each place, in order. */
final class Lists {
  private final Map<Place, List<Line>> byPlace = new LinkedHashMap<>();

  /** A transaction, with the one that it is one event with. */
  record Line(Item item, Optional<Pair> pair) {}

  /** A place that is there although nothing may be in it. */
  void open(Place place) {
    byPlace.computeIfAbsent(place, key -> new ArrayList<>());
  }

  void add(Place place, Item item) {
    open(place);
    of(place).add(new Line(item, Optional.empty()));
  }

  void add(Pair pair) {
    open(pair.firstPlace());
    open(pair.secondPlace());
    of(pair.firstPlace()).add(new Line(pair.first(), Optional.of(pair)));
    of(pair.secondPlace()).add(new Line(pair.second(), Optional.of(pair)));
  }

  List<Line> of(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }

  Set<Place> places() {
    return byPlace.keySet();
  }
}
