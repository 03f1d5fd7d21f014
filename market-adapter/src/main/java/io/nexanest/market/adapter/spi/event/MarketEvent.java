package io.nexanest.market.adapter.spi.event;

import io.nexanest.market.adapter.spi.QuoteFlags;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Something that a market said. Prices are in the major currency of the origin's unit. */
public sealed interface MarketEvent {
  Origin origin();

  /** What has a number by which it is known again. */
  sealed interface OfTrade extends MarketEvent {
    String id();
  }

  /** What changes a book. */
  sealed interface OfBook extends MarketEvent {
    List<Level> bids();

    List<Level> asks();

    BookMark mark();
  }

  /** The best bid and ask; {@link Level#NONE} under the flags NO_BID and NO_ASK. */
  record Quote(Origin origin, Level bid, Level ask) implements MarketEvent {
    private static final int NO_MID = QuoteFlags.NO_BID
        | QuoteFlags.NO_ASK
        | QuoteFlags.CROSSED
        | QuoteFlags.STALE
        | QuoteFlags.SUSPECT;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A quote with the flags that follow from its sides. */
    public static Quote of(Origin origin, Level bid, Level ask) {
      boolean noBid = bid.equals(Level.NONE);
      boolean noAsk = ask.equals(Level.NONE);
      int flags = (noBid ? QuoteFlags.NO_BID : 0) | (noAsk ? QuoteFlags.NO_ASK : 0);
      if (!noBid && !noAsk) {
        int order = bid.price().compareTo(ask.price());
        flags |= order > 0 ? QuoteFlags.CROSSED : order == 0 ? QuoteFlags.LOCKED : 0;
      }
      return new Quote(origin.flagged(flags), bid, ask);
    }

    /** The middle of both sides; empty where either is missing, old, in doubt, or beyond the other. */
    public Optional<Scaled> mid() {
      if ((origin.flags() & NO_MID) != 0
          || bid.equals(Level.NONE)
          || ask.equals(Level.NONE)
          || bid.price().compareTo(ask.price()) > 0) {
        return Optional.empty();
      }
      int scale = Math.max(bid.price().scale(), ask.price().scale());
      return Optional.of(Scaled.parse(BigDecimal.valueOf(bid.price().unitsAt(scale), scale)
          .add(BigDecimal.valueOf(ask.price().unitsAt(scale), scale))
          .multiply(HALF)
          .toPlainString()));
    }
  }

  /**
   * A trade.
   *
   * @param id the provider's, unique for the symbol
   * @param conditions as the provider writes them
   */
  record Trade(
      Origin origin, String id, Scaled price, Scaled size, PriceKind kind, List<String> conditions)
      implements OfTrade {
    public Trade {
      conditions = List.copyOf(conditions);
    }

    /** The same with more flags. */
    public Trade flagged(int more) {
      return new Trade(origin.flagged(more), id, price, size, kind, conditions);
    }
  }

  /**
   * A trade was told wrongly.
   *
   * @param id of the trade that was told
   * @param corrected what it was
   */
  record TradeCorrection(Origin origin, String id, Trade corrected) implements OfTrade {}

  /** A trade is void. */
  record TradeCancel(Origin origin, String id, Scaled price, Scaled size, String reason)
      implements OfTrade {}

  /**
   * The whole book, best levels first.
   *
   * @param depth levels a side that are kept; 0 means all
   */
  record BookSnapshot(Origin origin, List<Level> bids, List<Level> asks, BookMark mark, int depth)
      implements OfBook {
    public BookSnapshot {
      bids = List.copyOf(bids);
      asks = List.copyOf(asks);
    }
  }

  /** Levels that are new, have another size, or are gone. */
  record BookUpdate(Origin origin, List<Level> bids, List<Level> asks, BookMark mark)
      implements OfBook {
    public BookUpdate {
      bids = List.copyOf(bids);
      asks = List.copyOf(asks);
    }
  }

  /**
   * Prices of a while.
   *
   * @param start its begin, in nanoseconds since 1970
   * @param lengthNanos how long it is
   * @param trades how many; -1 where the provider does not say
   * @param finished false while trades can still change it
   */
  record Bar(
      Origin origin, long start, long lengthNanos, Prices prices, long trades, boolean finished)
      implements MarketEvent {}

  /** First, highest, lowest and last price, and the units traded. */
  record Prices(Scaled open, Scaled high, Scaled low, Scaled close, Scaled volume) {}

  /** Whether it trades. */
  record Status(Origin origin, Phase phase, String reason) implements MarketEvent {}

  /** What a market does. */
  enum Phase {
    TRADING,
    HALTED,
    SUSPENDED,
    AUCTION,
    CLOSED,
    UNKNOWN
  }

  /** Prices outside are not traded. */
  record Band(Origin origin, Scaled lower, Scaled upper) implements MarketEvent {}

  /**
   * Trades that were missed and can't be had any more.
   *
   * @param from the first number; -1 where unknown
   * @param to the last number; -1 where unknown
   */
  record Gap(Origin origin, long from, long to, String reason) implements MarketEvent {}
}
