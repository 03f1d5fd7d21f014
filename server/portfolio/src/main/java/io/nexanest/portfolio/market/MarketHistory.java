package io.nexanest.portfolio.market;

import io.nexanest.core.market.PriceTable;
import io.nexanest.core.market.RateTable;
import io.nexanest.portfolio.overlay.Assumption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Closes and rates as known at some moment, in core's words.
 *
 * @param sessions every date on which one of the instruments has a close
 */
public record MarketHistory(PriceTable prices, RateTable rates, NavigableSet<LocalDate> sessions) {
  private static final String SOURCE = "assumption";

  /** The same with what a branch assumes, which wins over what is known of its date. */
  public MarketHistory with(List<Assumption> assumed) {
    if (assumed.isEmpty()) {
      return this;
    }
    List<PriceTable.Close> closes = new ArrayList<>();
    List<RateTable.PerUsd> perUsd = new ArrayList<>();
    for (Assumption assumption : assumed) {
      switch (assumption) {
        case Assumption.Price(var instrument, var date, var value) ->
          closes.add(new PriceTable.Close(instrument, date, value, SOURCE));
        case Assumption.Rate(var currency, var date, var value) ->
          perUsd.add(new RateTable.PerUsd(currency, date, value, SOURCE));
      }
    }
    return new MarketHistory(prices.with(closes), rates.with(perUsd), sessions);
  }
}
