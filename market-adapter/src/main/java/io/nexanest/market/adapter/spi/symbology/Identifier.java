package io.nexanest.market.adapter.spi.symbology;

/**
 * What is asked for.
 *
 * @param scheme ISIN, CUSIP, SEDOL, FIGI or TICKER
 * @param mic the venue by ISO 10383 that it is looked for on; empty for all
 * @param currency the currency of ISO 4217 that it trades in there; empty for all
 */
public record Identifier(String scheme, String value, String mic, String currency) {
  public static Identifier of(String scheme, String value) {
    return new Identifier(scheme, value, "", "");
  }
}
