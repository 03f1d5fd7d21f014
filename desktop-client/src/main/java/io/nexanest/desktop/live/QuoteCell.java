package io.nexanest.desktop.live;

/**
 * One row of the board as it was read last. It is filled again and again, so that a frame allocates
 * nothing but its text; it is no property, because thousands of observables would cost more than
 * the frame.
 */
public final class QuoteCell {
  private static final int NO_LAST = 1 << 2;
  private static final int DELAYED = 1 << 4;
  private static final int SIMULATED = 1 << 5;
  private static final int STALE = 1 << 7;
  private static final int HALTED = 1 << 8;

  private final QuoteBoard board;
  private final int row;
  private final long[] values = new long[QuoteBoard.COLUMNS];
  private int scale;
  private boolean known;
  private int direction;

  public QuoteCell(QuoteBoard board, String instrument) {
    this.board = board;
    this.row = board.row(instrument);
    refresh();
    direction = 0;
  }

  public int row() {
    return row;
  }

  /** Reads the board again; true if there is a quote. */
  public boolean refresh() {
    long before = last();
    boolean first = !known;
    known = board.read(row, this);
    direction = first ? 0 : Long.compare(last(), before);
    return known;
  }

  /** Whether there is a quote with a last price. */
  public boolean known() {
    return known && (flags() & NO_LAST) == 0;
  }

  /** Which way the last refresh moved the last price: 1, 0 or -1. */
  public int direction() {
    return direction;
  }

  public long bid() {
    return values[QuoteBoard.BID];
  }

  public long ask() {
    return values[QuoteBoard.ASK];
  }

  public long last() {
    return values[QuoteBoard.LAST];
  }

  public long change() {
    return values[QuoteBoard.CHANGE];
  }

  /** Hundredths of a percent. */
  public long changeBps() {
    return values[QuoteBoard.CHANGE_BPS];
  }

  public long volume() {
    return values[QuoteBoard.VOLUME];
  }

  /** Microseconds since 1970. */
  public long timeUs() {
    return values[QuoteBoard.TIME_US];
  }

  /** A price is the integer × 10^-scale. */
  public int scale() {
    return scale;
  }

  public boolean stale() {
    return (flags() & (STALE | HALTED)) != 0;
  }

  public boolean delayed() {
    return (flags() & DELAYED) != 0;
  }

  public boolean simulated() {
    return (flags() & SIMULATED) != 0;
  }

  void set(int column, long value) {
    values[column] = value;
  }

  void scale(int newScale) {
    scale = newScale;
  }

  private long flags() {
    return values[QuoteBoard.FLAGS];
  }
}
