package io.nexanest.desktop.gateway.market;

/**
 * An instrument that a person describes, for no other tenant to see.
 *
 * @param assetClass such as {@code fund}; see {@link #CLASSES}
 * @param isin may be empty
 */
public record NewInstrument(
    String symbol, String displayName, String assetClass, String currency, String isin) {
  /** What needs no terms of a contract. */
  public static final java.util.List<String> CLASSES =
      java.util.List.of("equity", "fund", "bond", "crypto", "private");
}
