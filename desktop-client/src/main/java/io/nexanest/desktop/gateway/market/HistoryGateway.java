package io.nexanest.desktop.gateway.market;

import java.util.concurrent.CompletionStage;

/** Asks for prices of the past. */
public interface HistoryGateway {
  /** All daily bars of an instrument, adjusted for later splits if asked. */
  CompletionStage<Bars> bars(String instrument, boolean adjusted);
}
