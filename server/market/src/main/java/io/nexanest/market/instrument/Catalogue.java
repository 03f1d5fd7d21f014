package io.nexanest.market.instrument;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * All instruments, in memory and immutable. An instrument's index, its place by symbol, is what
 * columns of other classes are indexed with; it holds for the life of the process only.
 */
public final class Catalogue {
  private final List<Instrument> instruments;
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();

  public Catalogue(List<Instrument> instruments) {
    this.instruments =
        instruments.stream().sorted(Comparator.comparing(Instrument::sortKey)).toList();
    for (int i = 0; i < this.instruments.size(); i++) {
      Instrument instrument = this.instruments.get(i);
      byName.put(instrument.id().name(), i);
      for (Instrument.Identifier identifier : instrument.identifiers()) {
        byKey.putIfAbsent(key(identifier.scheme(), identifier.value()), i);
      }
      for (Instrument.Listing listing : instrument.listings()) {
        byKey.putIfAbsent(key("SYMBOL", listing.symbol()), i);
      }
    }
  }

  public int size() {
    return instruments.size();
  }

  /** By symbol. */
  public List<Instrument> all() {
    return instruments;
  }

  public Instrument at(int index) {
    return instruments.get(index);
  }

  /** The index of {@code instruments/…}. */
  public OptionalInt find(String name) {
    return index(byName.get(name));
  }

  /** The index of what has that identifier; the scheme SYMBOL looks at listings. */
  public OptionalInt resolve(String scheme, String value) {
    return index(byKey.get(key(scheme, value)));
  }

  /** The index of a name; refuses a malformed one and an unknown one, each in its own words. */
  public int require(String field, String name) {
    OptionalInt index = find(name);
    if (index.isPresent()) {
      return index.getAsInt();
    }
    check(field, name);
    throw Problem.notFound(name);
  }

  /** Refuses what is not the name of an instrument, whether there is one or not. */
  public static void check(String field, String name) {
    try {
      InstrumentId.parse(name);
    } catch (IllegalArgumentException e) {
      String text = e.getMessage() == null ? "is no name of an instrument" : e.getMessage();
      throw Problem.invalid(field, Reason.FIELD_INVALID, text);
    }
  }

  private static OptionalInt index(@org.jspecify.annotations.Nullable Integer found) {
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private static String key(String scheme, String value) {
    return scheme + " " + value.strip().toUpperCase(Locale.ROOT);
  }
}
