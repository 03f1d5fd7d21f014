package io.nexanest.market.adapter.spi.feed;

/** The price of a symbol counts something that is no currency. */
public final class UnpricedSymbolException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnpricedSymbolException(String message, Throwable cause) {
    super(message, cause);
  }
}
