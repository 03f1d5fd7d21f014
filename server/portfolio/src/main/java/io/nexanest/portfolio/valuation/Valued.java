package io.nexanest.portfolio.valuation;

import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.portfolio.market.QuotePeer.Quotes;
import java.time.Instant;

/** A standpoint valued at quotes. */
public record Valued(
    Standpoint standpoint, Quotes quotes, Market market, Valuation valuation, Instant time) {}
