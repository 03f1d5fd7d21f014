package io.nexanest.core.valuation;

import io.nexanest.core.market.PriceSource;
import io.nexanest.core.market.RateSource;

/** The prices and rates at which a book is valued. */
public record Market(PriceSource prices, RateSource rates) {}
