package io.nexanest.portfolio.valuation;

import io.nexanest.core.live.LiveScope;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.market.QuotePeer.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One standpoint valued again and again. Where quotes only moved, the positions that hold their
 * instruments are valued and no other; the first quote of a session values everything anew.
 */
final class Revaluation {
  private final Valuations valuations;
  private final Standpoint standpoint;
  private Quotes quotes;
  private Valued valued;
  private LiveScope live;

  Revaluation(Valuations valuations, Standpoint standpoint, Quotes quotes) {
    this.valuations = valuations;
    this.standpoint = standpoint;
    this.quotes = quotes;
    this.valued = valuations.value(standpoint, quotes);
    this.live = new LiveScope(valued.valuation(), valued.market());
  }

  Standpoint standpoint() {
    return standpoint;
  }

  /** Its latest. */
  Valued valued() {
    return valued;
  }

  /** The standpoint at these quotes. */
  Valued at(Quotes next) {
    Optional<List<PriceAnswer.Known>> moved = moved(next);
    if (moved.isPresent()) {
      moved.get().forEach(quote -> live.price(quote.instrument(), quote.value()));
      valued = valuations.moved(standpoint, next, live.valuation());
    } else {
      valued = valuations.value(standpoint, next);
      live = new LiveScope(valued.valuation(), valued.market());
    }
    quotes = next;
    return valued;
  }

  /** The quotes that moved, or empty where that is not all that happened. */
  private Optional<List<PriceAnswer.Known>> moved(Quotes next) {
    Map<InstrumentId, PriceAnswer.Known> before = quotes.prices();
    if (!before.keySet().equals(next.prices().keySet())) {
      return Optional.empty();
    }
    List<PriceAnswer.Known> moved = new ArrayList<>();
    for (PriceAnswer.Known quote : next.prices().values()) {
      if (!quote.equals(before.get(quote.instrument()))) {
        if (!live.moves(quote)) {
          return Optional.empty();
        }
        moved.add(quote);
      }
    }
    return Optional.of(moved);
  }
}
