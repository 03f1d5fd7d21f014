package io.nexanest.market.instrument;

/**
 * What one tenant sees at one moment: the market's instruments and its own beside them. An index
 * into this catalogue is none into the market's.
 */
public record Visible(Catalogue catalogue, PriceSpans spans) {}
