package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.spi.json.Json;

/**
 * That a value is there and is this, such as {@code type=trade}, or, without a value, that it is
 * there.
 */
record Condition(JsonPath path, String value) {

  boolean holds(Json message) {
    Json found = path.in(message);
    return found.present() && (value.isEmpty() || found.text().equals(value));
  }
}
