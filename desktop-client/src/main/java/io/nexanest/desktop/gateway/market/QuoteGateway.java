package io.nexanest.desktop.gateway.market;

import io.nexanest.desktop.gateway.call.Subscription;

/** Follows quotes: one stream for the whole window, which stands through breaks of the line. */
public interface QuoteGateway {
  /** Opens the stream. */
  Subscription open(QuoteSink sink);

  /** Adds an instrument until closed; asked twice, it is followed until closed twice. */
  Subscription follow(String instrument);
}
