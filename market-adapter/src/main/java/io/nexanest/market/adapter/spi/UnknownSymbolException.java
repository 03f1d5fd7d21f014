package io.nexanest.market.adapter.spi;

/** The provider has no such symbol. */
public final class UnknownSymbolException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnknownSymbolException(String provider, String symbol) {
    super("provider '" + provider + "' has no symbol '" + symbol + "'");
  }
}
