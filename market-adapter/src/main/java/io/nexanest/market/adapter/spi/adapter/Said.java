package io.nexanest.market.adapter.spi.adapter;

import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.line.Ask;
import java.util.Set;

/** What a provider said, in the words of the feed. */
public sealed interface Said {
  /** Something of a market. */
  record Event(MarketEvent event) implements Said {}

  /** The count of what the line carries; each follows the one before. */
  record Sequence(long number) implements Said {}

  /** It waits for the login. */
  record Greeting() implements Said {}

  /** It can be asked for symbols. */
  record Ready() implements Said {}

  /** Symbols are subscribed. */
  record Subscribed(Set<String> symbols) implements Said {}

  /** Symbols are no longer subscribed, without having been asked to end. */
  record Ended(Set<String> symbols, String reason) implements Said {}

  /** A symbol is refused and will be again. */
  record Refused(String symbol, String reason) implements Said {}

  /** The number of a symbol's last trade. */
  record LastTrade(String symbol, long number) implements Said {}

  /** It is there. */
  record Alive() implements Said {}

  /** It is about to go, or wants the line to be opened anew. */
  record Leaving(String reason) implements Said {}

  /**
   * It can't go on.
   *
   * @param beyondRetry whether the same will be refused again, such as a wrong key
   */
  record Trouble(String reason, boolean beyondRetry) implements Said {}

  /** An answer goes on elsewhere. */
  record More(Ask ask) implements Said {}

  /** A type that is not known, and is left out. */
  record Other(String type) implements Said {}
}
