package io.nexanest.portfolio.transaction.watch;

import io.nexanest.api.event.v1.Envelope;
import io.nexanest.platform.event.EventHandler;
import java.util.UUID;

/** Wakes those who follow a tenant's ledger when its private instruments or marks have changed. */
public final class MarketSignals implements EventHandler {
  private final LedgerSignals signals;

  public MarketSignals(LedgerSignals signals) {
    this.signals = signals;
  }

  @Override
  public String name() {
    return "portfolio.market-signals";
  }

  @Override
  public String type() {
    return "PrivateInstrumentsChanged";
  }

  @Override
  public void handle(Envelope event) {
    signals.changed(UUID.fromString(event.getTenant()));
  }
}
