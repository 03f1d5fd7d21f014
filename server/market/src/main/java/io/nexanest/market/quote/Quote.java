package io.nexanest.market.quote;

/**
 * A quote in the words of this slice: prices at the instrument's scale.
 *
 * @param timeUs the provider's time, in microseconds since 1970
 * @param flags the bits of a quote batch
 */
public record Quote(
    long timeUs,
    long bid,
    long ask,
    long last,
    long bidSize,
    long askSize,
    long volume,
    int flags) {}
