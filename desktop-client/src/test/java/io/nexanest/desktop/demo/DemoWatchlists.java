package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.Watchlist;
import io.nexanest.desktop.gateway.market.WatchlistGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps watchlists in memory; at first there is one with every instrument. */
public final class DemoWatchlists implements WatchlistGateway {
  private final List<Watchlist> lists = new ArrayList<>();

  public DemoWatchlists(DemoMarket market) {
    List<String> all = market.instruments().stream().map(Instrument::name).toList();
    lists.add(new Watchlist("watchlists/w1", "Core thirty", all, "\"1\""));
  }

  @Override
  public CompletionStage<List<Watchlist>> watchlists() {
    return CompletableFuture.completedStage(List.copyOf(lists));
  }

  @Override
  public CompletionStage<Watchlist> create(String displayName, List<String> instruments) {
    Watchlist made =
        new Watchlist("watchlists/w" + (lists.size() + 1), displayName, instruments, "\"1\"");
    lists.add(made);
    return CompletableFuture.completedStage(made);
  }

  @Override
  public CompletionStage<Watchlist> update(Watchlist watchlist) {
    lists.replaceAll(old -> old.name().equals(watchlist.name()) ? watchlist : old);
    return CompletableFuture.completedStage(watchlist);
  }
}
