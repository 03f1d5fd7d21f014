package io.nexanest.core.market;

import io.nexanest.kernel.id.InstrumentId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Quotes of the running session laid over closes. A quote counts from its own date on, until there
 * is a later close; its session is the last one, so a day's change is against the close before it.
 */
public final class LivePrices implements PriceSource {
  private final PriceSource closes;
  private final Map<InstrumentId, PriceAnswer.Known> quotes;

  public LivePrices(PriceSource closes, Map<InstrumentId, PriceAnswer.Known> quotes) {
    this.closes = closes;
    this.quotes = Map.copyOf(quotes);
  }

  @Override
  public PriceAnswer price(InstrumentId instrument, LocalDate date) {
    PriceAnswer.Known quote = quotes.get(instrument);
    return quote != null && isLatest(quote, date) ? quote : closes.price(instrument, date);
  }

  @Override
  public Optional<LocalDate> session(InstrumentId instrument, LocalDate date) {
    PriceAnswer.Known quote = quotes.get(instrument);
    return quote != null && isLatest(quote, date)
        ? Optional.of(quote.provenance().date())
        : closes.session(instrument, date);
  }

  private boolean isLatest(PriceAnswer.Known quote, LocalDate date) {
    LocalDate quoted = quote.provenance().date();
    return !quoted.isAfter(date)
        && closes
            .session(quote.instrument(), date)
            .filter(session -> session.isAfter(quoted))
            .isEmpty();
  }
}
