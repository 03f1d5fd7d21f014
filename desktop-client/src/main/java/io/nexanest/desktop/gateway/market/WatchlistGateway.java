package io.nexanest.desktop.gateway.market;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps watchlists. */
public interface WatchlistGateway {
  CompletionStage<List<Watchlist>> watchlists();

  CompletionStage<Watchlist> create(String displayName, List<String> instruments);

  /** Replaces name and instruments of the watchlist that the value names. */
  CompletionStage<Watchlist> update(Watchlist watchlist);
}
