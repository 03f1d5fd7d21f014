package io.nexanest.portfolio.feed;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Flow;
import io.nexanest.core.feed.PositionDays;
import io.nexanest.core.market.Terms;
import io.nexanest.core.valuation.Market;
import io.nexanest.portfolio.valuation.Standpoint;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The blocks of a scope's books, each made when there is room for it: a stretch of one position, or
 * of the flows.
 */
final class LedgerFeed {
  /** Blocks as they come. */
  sealed interface Block {
    /** A stretch of one position. */
    record Days(Position position, Terms terms, PositionDays days) implements Block {}

    /** A stretch of the flows. */
    record Flows(List<Flow> flows) implements Block {}
  }

  private final Standpoint standpoint;
  private final List<LocalDate> dates;
  private final int most;

  /**
   * Over those days.
   *
   * @param dates ascending
   * @param most entries of a block
   */
  LedgerFeed(Standpoint standpoint, List<LocalDate> dates, int most) {
    this.standpoint = standpoint;
    this.dates = dates;
    this.most = most;
  }

  Iterator<Block> blocks() {
    List<Position> positions = standpoint.book().positions(standpoint.scope());
    return Stream.concat(positions.stream().flatMap(this::days), flows()).iterator();
  }

  private Stream<Block> days(Position position) {
    Market closes = standpoint.closes();
    Terms terms = terms(position, closes);
    return stretches(dates)
        .map(some -> PositionDays.of(standpoint.book(), position, closes, some))
        .filter(days -> !days.dates().isEmpty())
        .map(days -> new Block.Days(position, terms, days));
  }

  private static Terms terms(Position position, Market market) {
    return position instanceof SecurityPosition security
        ? market.terms().terms(security.key().instrument())
        : Terms.PLAIN;
  }

  private Stream<Block> flows() {
    if (dates.isEmpty()) {
      return Stream.empty();
    }
    List<Flow> within = standpoint.book().externalFlows(standpoint.scope()).stream()
        .filter(flow -> !flow.entry().date().isBefore(dates.getFirst()))
        .toList();
    return stretches(within).map(Block.Flows::new);
  }

  private <T> Stream<List<T>> stretches(List<T> all) {
    return IntStream.iterate(0, at -> at < all.size(), at -> at + most)
        .mapToObj(at -> all.subList(at, Math.min(all.size(), at + most)));
  }
}
