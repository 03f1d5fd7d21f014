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

  /** The bits that the quote stream carries; those above stay within market-adapter. */
  public static final int STREAMED = (1 << 9) - 1;

  /** The bid is above the ask. */
  public static final int CROSSED = 1 << 9;
  /** The bid is the ask. */
  public static final int LOCKED = 1 << 10;
  /** Came after what it precedes; it changes history, not the last price. */
  public static final int LATE = 1 << 11;

  public static final int CORRECTED = 1 << 12;
  public static final int CANCELLED = 1 << 13;
  /** Sizes count round lots, whose units depend on the instrument and its price. */
  public static final int ROUND_LOTS = 1 << 14;

  private QuoteFlags() {}
}
