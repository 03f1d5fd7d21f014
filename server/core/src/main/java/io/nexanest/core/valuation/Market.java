package io.nexanest.core.valuation;

import io.nexanest.core.market.PriceSource;
import io.nexanest.core.market.RateSource;
import io.nexanest.core.market.Remembered;
import io.nexanest.core.market.TermsSource;

/** The prices and rates at which a book is valued, and the terms that say what a price is for. */
public record Market(PriceSource prices, RateSource rates, TermsSource terms) {
  /** A market in which every price is for one unit. */
  public Market(PriceSource prices, RateSource rates) {
    this(prices, rates, TermsSource.plain());
  }

  /** The same, that keeps its answers; for one thread and one pass. */
  public Market remembered() {
    Remembered kept = new Remembered(prices, rates, terms);
    return new Market(kept, kept, kept);
  }
}
