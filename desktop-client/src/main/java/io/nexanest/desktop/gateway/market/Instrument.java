package io.nexanest.desktop.gateway.market;

/** What can be held or quoted. */
public record Instrument(
    String name,
    String symbol,
    String displayName,
    String assetClass,
    String sector,
    String currency,
    String isin,
    int priceScale) {}
