package io.nexanest.market.rate;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.market.state.Micros;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What currencies were worth, as of a date and as known at a moment. */
public final class Rates {
  private static final String BASE = "USD";

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

  /** The blocks of a series; {@link LocalDate#MIN} means from the first rate there is. */
  static RateBlockCodec blocks(RateSeries series, LocalDate from, AsOf asOf) {
    int first = from.equals(LocalDate.MIN) ? Integer.MIN_VALUE : (int) from.toEpochDay();
    int last = (int) asOf.effectiveDate().toEpochDay();
    return new RateBlockCodec(
        series.currency(), series.select(first, last, Micros.of(asOf.knownTime())));
  }
}
