package io.nexanest.market.instrument;

import io.nexanest.kernel.id.InstrumentId;
import java.util.List;

/**
 * What can be held or quoted.
 *
 * @param displayName what people call it
 * @param assetClass "equity", "index" and the like
 * @param sector the sector, or empty
 * @param currency ISO 4217
 * @param priceScale decimals of its prices
 * @param identifiers by scheme
 * @param listings where it is traded; at least one
 * @param version counts the changes of a private instrument, from 1; 0 for one of the market
 */
public record Instrument(
    InstrumentId id,
    String displayName,
    String assetClass,
    String sector,
    String currency,
    int priceScale,
    List<Identifier> identifiers,
    List<Listing> listings,
    Terms terms,
    long version) {
  private static final int COIN_SCALE = 8;

  public Instrument {
    identifiers = List.copyOf(identifiers);
    listings = List.copyOf(listings);
  }

  /** An instrument of the market: a unit at a price is worth that price. */
  public Instrument(
      InstrumentId id,
      String displayName,
      String assetClass,
      String sector,
      String currency,
      int priceScale,
      List<Identifier> identifiers,
      List<Listing> listings) {
    this(
        id,
        displayName,
        assetClass,
        sector,
        currency,
        priceScale,
        identifiers,
        listings,
        Terms.PLAIN,
        0);
  }

  /** Decimals of its sizes: coins are dealt in fractions, all else in whole units. */
  public int sizeScale() {
    return assetClass.equals("crypto") ? COIN_SCALE : 0;
  }

  /** Whether only its tenant sees it. */
  public boolean isPrivate() {
    return version > 0;
  }

  /** A name that others give it: scheme "ISIN" and the like. */
  public record Identifier(String scheme, String value) {}

  /** A venue by ISO 10383, with the symbol and the currency there. */
  public record Listing(String mic, String symbol, String currency) {}

  /** The symbol of its first listing. */
  public String symbol() {
    return listings.getFirst().symbol();
  }

  /** What orders lists: symbol, then venue. */
  public String sortKey() {
    return symbol() + " " + listings.getFirst().mic();
  }
}
