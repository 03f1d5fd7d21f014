package io.nexanest.portfolio.household;

import java.util.Optional;
import java.util.UUID;

/** Where a list by name goes on; names may repeat, ids don't. */
record Place(String name, UUID id) {
  private static final Place START = new Place("", new UUID(0, 0));

  String text() {
    return id + " " + name;
  }

  static Place parse(Optional<String> text) {
    return text.map(t -> new Place(t.substring(37), UUID.fromString(t.substring(0, 36))))
        .orElse(START);
  }
}
