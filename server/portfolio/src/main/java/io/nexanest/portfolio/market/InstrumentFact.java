package io.nexanest.portfolio.market;

import io.nexanest.core.market.Terms;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.util.Optional;

/**
 * What the books need to know of an instrument.
 *
 * @param privateToTenant whether only one tenant sees it, with prices of its own
 */
public record InstrumentFact(
    InstrumentId id,
    String symbol,
    String displayName,
    String assetClass,
    String sector,
    CurrencyCode currency,
    Optional<String> isin,
    Terms terms,
    boolean privateToTenant) {}
