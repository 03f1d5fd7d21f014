package io.nexanest.market.rate;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.market.state.Micros;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What currencies were worth, as of a date and as known at a moment. */
public final class Rates {
  private static final String BASE = "USD";
  private static final int BETWEEN_MOST = 3;

  private final Supplier<Map<String, RateSeries>> rates;

  public Rates(Supplier<Map<String, RateSeries>> rates) {
    this.rates = rates;
  }

  /** The series of the currencies, or all; USD, being the base, has none. */
  List<RateSeries> series(List<String> codes) {
    Map<String, RateSeries> all = rates.get();
    Fields fields = new Fields();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      fields.read(
          "currency_codes[" + i + "]", Reason.CURRENCY_UNKNOWN, () -> CurrencyCode.of(code));
    }
    fields.check();
    Collection<String> asked = codes.isEmpty() ? all.keySet() : codes;
    return asked.stream()
        .filter(code -> !code.equals(BASE))
        .distinct()
        .map(code -> {
          RateSeries found = all.get(code);
          if (found == null) {
            throw new Problem(
                Reason.RATE_NOT_FOUND,
                "there are no rates of " + code,
                Map.of("currency", code, "resource", code));
          }
          return found;
        })
        .toList();
  }

  /**
   * The rate along a path of currencies, each by the last rate on or before the question's date.
   *
   * @param between the currencies in between; none means by USD where it is neither end
   */
  CrossRates.Cross cross(String from, String to, List<String> between, AsOf asOf) {
    Fields fields = new Fields();
    fields.read("from_currency_code", Reason.CURRENCY_UNKNOWN, () -> CurrencyCode.of(from));
    fields.read("to_currency_code", Reason.CURRENCY_UNKNOWN, () -> CurrencyCode.of(to));
    for (int i = 0; i < between.size(); i++) {
      String code = between.get(i);
      fields.read(
          "path_currency_codes[" + i + "]", Reason.CURRENCY_UNKNOWN, () -> CurrencyCode.of(code));
    }
    if (between.size() > BETWEEN_MOST) {
      fields.wrong(
          "path_currency_codes",
          Reason.FIELD_INVALID,
          "has " + between.size() + " entries; " + BETWEEN_MOST + " is the most");
    }
    List<String> path = path(from, to, between);
    for (int i = 0; i + 1 < path.size(); i++) {
      if (path.get(i).equals(path.get(i + 1))) {
        fields.wrong(
            "path_currency_codes",
            Reason.FIELD_INVALID,
            "goes from " + path.get(i) + " to itself; each must differ from the one before");
      }
    }
    fields.check();
    int day = (int) asOf.effectiveDate().toEpochDay();
    long known = Micros.of(asOf.knownTime());
    return CrossRates.along(
        path,
        code -> series(List.of(code)).stream()
            .flatMap(one ->
                one.select(Integer.MIN_VALUE, day, known).reversed().stream().limit(1))
            .findFirst()
            .map(rate -> new CrossRates.Quote(code, rate))
            .orElseThrow(() -> new Problem(
                Reason.RATE_NOT_FOUND,
                "there is no rate of " + code + " on or before " + asOf.effectiveDate(),
                Map.of("currency", code, "resource", code))));
  }

  private static List<String> path(String from, String to, List<String> between) {
    List<String> path = new ArrayList<>();
    path.add(from);
    if (between.isEmpty() && !from.equals(BASE) && !to.equals(BASE)) {
      path.add(BASE);
    }
    path.addAll(between);
    path.add(to);
    return path;
  }

  /** The blocks of a series; {@link LocalDate#MIN} means from the first rate there is. */
  static RateBlockCodec blocks(RateSeries series, LocalDate from, AsOf asOf) {
    int first = from.equals(LocalDate.MIN) ? Integer.MIN_VALUE : (int) from.toEpochDay();
    int last = (int) asOf.effectiveDate().toEpochDay();
    return new RateBlockCodec(
        series.currency(), series.select(first, last, Micros.of(asOf.knownTime())));
  }
}
