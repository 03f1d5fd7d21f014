package io.nexanest.market.quote;

/** How a quote lies in an array of longs: its sequence first, then its values. */
final class QuoteRow {
  static final int SEQUENCE = 0;
  static final int TIME = 1;
  static final int BID = 2;
  static final int ASK = 3;
  static final int LAST = 4;
  static final int BID_SIZE = 5;
  static final int ASK_SIZE = 6;
  static final int VOLUME = 7;
  /** The flags, and above them the rank of the feed. */
  static final int FLAGS = 8;

  static final int WIDTH = 9;

  /** The sequence of an instrument that was never quoted; real ones are greater. */
  static final long NEVER = 0;

  private QuoteRow() {}

  static void put(long[] cells, int at, long sequence, Quote quote, int feed) {
    cells[at + SEQUENCE] = sequence;
    cells[at + TIME] = quote.timeUs();
    cells[at + BID] = quote.bid();
    cells[at + ASK] = quote.ask();
    cells[at + LAST] = quote.last();
    cells[at + BID_SIZE] = quote.bidSize();
    cells[at + ASK_SIZE] = quote.askSize();
    cells[at + VOLUME] = quote.volume();
    cells[at + FLAGS] = (long) feed << 32 | quote.flags();
  }
}
