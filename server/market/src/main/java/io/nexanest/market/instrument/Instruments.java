package io.nexanest.market.instrument;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finding instruments of one catalogue, in all the ways that people and files name them. */
public final class Instruments {
  private static final int SEARCH_DEFAULT = 20;
  private static final int SEARCH_MOST = 100;
  private static final List<String> SCHEMES = List.of("SYMBOL", "ISIN", "FIGI", "CUSIP", "SEDOL");
  private static final String QUESTION = "instruments";

  private final Catalogue catalogue;
  private final Pages pages;

  public Instruments(Catalogue catalogue, Pages pages) {
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** A page of instruments by symbol. */
  public record Page(List<Integer> indexes, String nextToken) {}

  public int get(String name) {
    return catalogue.require("name", name);
  }

  /** Those that exist, in the order asked. */
  public List<Integer> batch(List<String> names) {
    if (names.size() > Limits.BATCH_NAMES) {
      throw tooMany("names", names.size(), Limits.BATCH_NAMES);
    }
    Fields fields = new Fields();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String field = "names[" + i + "]";
      if (catalogue.find(name).isEmpty()) {
        fields.read(field, Reason.FIELD_INVALID, () -> {
          Catalogue.check(field, name);
          return name;
        });
      }
    }
    fields.check();
    return names.stream().map(catalogue::find).flatMap(Instruments::stream).toList();
  }

  public Page list(int pageSize, String token) {
    int size = Pages.size(pageSize);
    String after = pages.position(QUESTION, token).orElse("");
    List<Instrument> all = catalogue.all();
    List<Integer> found = IntStream.range(0, all.size())
        .filter(i -> all.get(i).sortKey().compareTo(after) > 0)
        .limit(size + 1L)
        .boxed()
        .toList();
    if (found.size() <= size) {
      return new Page(found, "");
    }
    String next = all.get(found.get(size - 1)).sortKey();
    return new Page(found.subList(0, size), pages.token(QUESTION, next));
  }

  public List<Integer> search(String query, int pageSize) {
    Fields fields = new Fields();
    String text = fields.text("query", query, Limits.NAME_CHARACTERS);
    if (pageSize < 0) {
      fields.wrong("page_size", Reason.FIELD_INVALID, "is 0 or more");
    }
    fields.check();
    int most = pageSize == 0 ? SEARCH_DEFAULT : Math.min(pageSize, SEARCH_MOST);
    return new InstrumentSearch(catalogue).find(text, most);
  }

  /** The instrument of one key; throws the Problem that becomes the key's own error. */
  public int resolve(String scheme, String value) {
    if (value.isBlank()) {
      throw Problem.invalid("value", Reason.FIELD_REQUIRED, "is missing");
    }
    if (!scheme.isEmpty() && !SCHEMES.contains(scheme)) {
      throw Problem.invalid(
          "scheme", Reason.FIELD_INVALID, "is one of " + String.join(", ", SCHEMES) + ", or empty");
    }
    Set<String> tried = scheme.isEmpty() ? Set.copyOf(SCHEMES) : Set.of(scheme);
    return SCHEMES.stream()
        .filter(tried::contains)
        .flatMap(s -> stream(catalogue.resolve(s, value)))
        .findFirst()
        .orElseThrow(() -> new Problem(
            Reason.RESOURCE_NOT_FOUND,
            "no instrument has the " + (scheme.isEmpty() ? "identifier" : scheme) + " '" + value
                + "'",
            Map.of("scheme", scheme, "value", value)));
  }

  public static Problem tooMany(String field, int count, int most) {
    return Problem.invalid(
        field, Reason.FIELD_INVALID, "has " + count + " entries; " + most + " is the most");
  }

  private static Stream<Integer> stream(OptionalInt index) {
    return index.isPresent() ? Stream.of(index.getAsInt()) : Optional.<Integer>empty().stream();
  }
}
