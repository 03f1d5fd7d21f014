package io.nexanest.market.adapter.spi;

/** What is to be known of a quote beside its numbers; the bits are those of the quote stream. */
public final class QuoteFlags {
  public static final int NO_BID = 1;
  public static final int NO_ASK = 1 << 1;
  public static final int NO_LAST = 1 << 2;
  public static final int INDICATIVE = 1 << 3;
  public static final int DELAYED = 1 << 4;
  /** Made by a generator, not by a market. */
  public static final int SIMULATED = 1 << 5;

  public static final int SUSPECT = 1 << 6;
  public static final int STALE = 1 << 7;
  public static final int HALTED = 1 << 8;

  private QuoteFlags() {}
}
