package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.HistoryGateway;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.InstrumentGateway;
import io.nexanest.desktop.gateway.market.NewInstrument;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds the demo's instruments and their prices. */
public record DemoInstruments(DemoMarket market) implements InstrumentGateway, HistoryGateway {
  @Override
  public CompletionStage<List<Instrument>> search(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return CompletableFuture.completedStage(market.instruments().stream()
        .filter(one ->
            (one.symbol() + " " + one.displayName()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList());
  }

  @Override
  public CompletionStage<List<Instrument>> instruments(List<String> names) {
    return CompletableFuture.completedStage(
        market.instruments().stream().filter(one -> names.contains(one.name())).toList());
  }

  @Override
  public CompletionStage<List<Instrument>> all() {
    return CompletableFuture.completedStage(market.instruments());
  }

  @Override
  public CompletionStage<Instrument> create(NewInstrument wanted, String requestId) {
    return CompletableFuture.completedStage(new Instrument(
        "instruments/" + wanted.symbol().toLowerCase(Locale.ROOT),
        wanted.symbol(),
        wanted.displayName(),
        wanted.assetClass(),
        "",
        wanted.currency(),
        wanted.isin(),
        4));
  }

  @Override
  public CompletionStage<Bars> bars(String instrument, boolean adjusted) {
    return CompletableFuture.completedStage(market.bars(instrument));
  }
}
