package io.nexanest.market.adapter.spi.paced;

import io.nexanest.market.adapter.spi.RawTick;

/** Walks through a source one tick at a time. For one thread. */
public final class TickCursor {
  private final TickSource source;
  private long next;

  public TickCursor(TickSource source) {
    this.source = source;
  }

  /** The next tick. */
  public RawTick step() {
    return source.at(next++);
  }

  /** What a symbol is quoted at by now. */
  public RawTick now(String symbol) {
    return source.of(symbol, next);
  }
}
