package io.nexanest.desktop.watchlist;

import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.QuoteCell;

/** An instrument and its latest quote. */
public record WatchRow(Instrument instrument, QuoteCell quote) {}
