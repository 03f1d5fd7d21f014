package io.nexanest.market.feed;

/**
 * A feed among others.
 *
 * @param rank its place in what clients are told of a quote's feed, from 0
 * @param provider the provider's id
 * @param simulated whether its quotes are generated and not real
 */
public record FeedSource(int rank, String provider, boolean simulated) {}
