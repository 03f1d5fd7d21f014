package io.nexanest.desktop.gateway.valuation;

import io.nexanest.desktop.gateway.call.LinkState;

/** Hears a live valuation, on a thread of the network. */
public interface ValuationListener {
  /** The whole as it is now. */
  void valued(Valuation whole);

  /** How the stream is doing. */
  void link(LinkState state);
}
