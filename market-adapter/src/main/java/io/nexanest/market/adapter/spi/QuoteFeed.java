package io.nexanest.market.adapter.spi;

import java.util.Collection;
import java.util.Set;

/** Live quotes of the subscribed symbols. May be called from any thread. */
public interface QuoteFeed extends AutoCloseable {
  /**
   * Adds symbols; a symbol twice counts once, and the latest quote of a new one comes at once.
   *
   * @return those that the provider does not know; they are left out
   */
  Set<String> subscribe(Collection<String> symbols);

  /** Takes symbols out; unknown ones do no harm. */
  void unsubscribe(Collection<String> symbols);

  /** Begins to deliver. Throws IllegalStateException when started twice or closed before. */
  void start(TickListener listener);

  /** Ends the feed; when it returns, the listener has heard CLOSED and hears nothing more. */
  @Override
  void close();
}
