package io.nexanest.desktop.gateway.market;

import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.wire.QuoteColumns;

/** Where quotes land: called on one thread of the network at a time. */
public interface QuoteSink {
  /** The row that an instrument's quotes are written to; the scale is that of its prices. */
  int row(String instrument, int priceScale);

  /** Writes the i-th quote of a batch into a row. */
  void write(int row, QuoteColumns batch, int i);

  /** The quote table's sequence that the rows now stand for. */
  void sequence(long quoteSequence);

  void feed(FeedStatus status);

  void link(LinkState state);
}
