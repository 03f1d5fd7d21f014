package io.nexanest.market.adapter.spi;

import io.nexanest.kernel.money.CurrencyCode;

/**
 * An instrument as its provider describes it.
 *
 * @param symbol the provider's symbol
 * @param name what people call it
 * @param isin the ISIN, or empty
 * @param sector the sector, or empty
 * @param currency the currency it is quoted and traded in
 * @param mic the venue by ISO 10383
 * @param assetClass such as EQUITY or INDEX
 */
public record RawInstrument(
    String symbol,
    String name,
    String isin,
    String sector,
    CurrencyCode currency,
    String mic,
    String assetClass) {}
