package io.nexanest.market.adapter.spi.symbology;

import java.util.List;

/** What came of an identifier. */
public sealed interface Mapped {
  /** It stands for these, one or more. */
  record Found(List<Listed> listings) implements Mapped {
    public Found {
      listings = List.copyOf(listings);
    }
  }

  /** It is well formed and nothing is known by it. */
  record Unknown() implements Mapped {}

  /** It can't be asked for like that, whenever it is tried. */
  record Refused(String reason) implements Mapped {}

  /**
   * A listing, with what it is called on its venue, in its country and everywhere; each is empty where
   * it is not told. Neither its currency nor its venue by ISO 10383 is.
   *
   * @param figi of the listing on its venue
   * @param compositeFigi of all its listings in the country
   * @param shareClassFigi of all its listings
   * @param exchange the venue in the source's own code
   */
  record Listed(
      String figi,
      String compositeFigi,
      String shareClassFigi,
      String ticker,
      String exchange,
      String name,
      String type) {}
}
