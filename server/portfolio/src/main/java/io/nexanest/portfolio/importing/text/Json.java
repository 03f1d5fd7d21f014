package io.nexanest.portfolio.importing.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a JSON text. Numbers keep their digits, so that none is rounded on the way, and every
 * value its line, so that what is booked leads back to it.
 */
public sealed interface Json {
  int line();

  record Text(int line, String text) implements Json {}

  record Number(int line, String digits) implements Json {}

  record Flag(int line, boolean value) implements Json {}

  record Null(int line) implements Json {}

  record Array(int line, List<Json> elements) implements Json {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  record Fields(int line, Map<String, Json> byName) implements Json {
    public Fields {
      byName = new LinkedHashMap<>(byName);
    }

    /** The field; empty if it is not there. */
    public Optional<Json> get(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    /** The field's text or digits; empty for what is neither. */
    public String text(String name) {
      return get(name)
          .map(value -> switch (value) {
            case Text found -> found.text();
            case Number found -> found.digits();
            case Flag found -> Boolean.toString(found.value());
            case Null _, Array _, Fields _ -> "";
          })
          .orElse("");
    }

    /** The objects of a field that is an array of them. */
    public List<Fields> objects(String name) {
      return get(name).stream()
          .filter(Array.class::isInstance)
          .flatMap(value -> ((Array) value).elements().stream())
          .filter(Fields.class::isInstance)
          .map(Fields.class::cast)
          .toList();
    }
  }
}
