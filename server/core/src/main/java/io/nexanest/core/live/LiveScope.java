package io.nexanest.core.live;

import io.nexanest.core.book.PositionKey;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.PositionValue;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A valued scope that moves with prices: a price touches the positions that hold its instrument and
 * nothing else. It begins with a whole {@link Valuation}. From then on a price changes the market
 * value of its holders, and by as much their value, unrealised gain and day change and those
 * figures of the scope; decimals are exact, so sums moved by differences are sums.
 *
 * <p>Rates, quantities and the market's date stand still: where they change, begin anew. For one
 * thread.
 */
public final class LiveScope {
  private static final Set<Figure> OF_POSITIONS =
      EnumSet.of(Figure.MARKET_VALUE, Figure.VALUE, Figure.UNREALISED_GAIN, Figure.DAY_CHANGE);
  private static final Set<Figure> OF_SCOPE = EnumSet.of(
      Figure.MARKET_VALUE,
      Figure.VALUE,
      Figure.UNREALISED_GAIN,
      Figure.DAY_CHANGE,
      Figure.TOTAL_GAIN);

  private final Market market;
  private final CurrencyCode view;
  private final Map<InstrumentId, Holders> holders = new HashMap<>();
  private final BigDecimal[] quantities;
  private final BigDecimal[] values;
  private final BitSet touched = new BitSet();
  private Valuation last;
  private BigDecimal moved = BigDecimal.ZERO;

  /**
   * Begins with a scope as it is valued.
   *
   * @param start every position of the scope
   * @param market at which it was valued
   */
  public LiveScope(Valuation start, Market market) {
    this.market = market;
    this.view = start.view();
    this.last = start;
    int size = start.positions().size();
    quantities = new BigDecimal[size];
    values = new BigDecimal[size];
    for (int i = 0; i < size; i++) {
      PositionValue position = start.positions().get(i);
      quantities[i] = position.quantity();
      // What has accrued does not move with the price.
      values[i] = position.get(Figure.MARKET_VALUE).subtract(position.get(Figure.ACCRUED_INTEREST));
      if (position.key() instanceof PositionKey.Security(var _, InstrumentId instrument)
          && position.isOpen()) {
        holders
            .computeIfAbsent(instrument, id -> holders(id, position.currency()))
            .add(i);
      }
    }
  }

  private Holders holders(InstrumentId instrument, CurrencyCode currency) {
    BigDecimal rate = switch (market.rates().rate(currency, view, last.date())) {
      case RateAnswer.Known known -> known.value();
      case RateAnswer.Missing missing -> BigDecimal.ZERO;
    };
    return new Holders(market.terms().terms(instrument), rate, last.date());
  }

  /**
   * Whether a quote only moves what is valued at an earlier quote of the same session. The first
   * quote of a session changes which close the day's change is against, and one that is no longer of
   * the running session changes what is said of the price: begin anew with them.
   */
  public boolean moves(PriceAnswer.Known quote) {
    return quote.provenance().standing() == Standing.LIVE
        && market.prices().price(quote.instrument(), last.date()) instanceof PriceAnswer.Known known
        && known.provenance().standing() == Standing.LIVE
        && known.provenance().date().equals(quote.provenance().date());
  }

  /**
   * The instrument is worth so much from now on.
   *
   * @param price as quoted, in the instrument's currency
   * @return how many positions were touched: those that hold it
   */
  public int price(InstrumentId instrument, BigDecimal price) {
    Holders held = holders.get(instrument);
    if (held == null) {
      return 0;
    }
    BigDecimal unit = held.unit(price);
    BigDecimal change = BigDecimal.ZERO;
    for (int i = 0; i < held.count(); i++) {
      int position = held.position(i);
      BigDecimal now = Rounding.MINOR_UNIT.round(quantities[position].multiply(unit), view);
      change = change.add(now.subtract(values[position]));
      values[position] = now;
      touched.set(position);
    }
    moved = moved.add(change);
    return held.count();
  }

  /** A figure of the scope now, in view currency. */
  public BigDecimal total(Figure figure) {
    BigDecimal before = last.total(figure);
    return OF_SCOPE.contains(figure) ? before.add(moved) : before;
  }

  /** The scope as it is now; positions that no price has touched since the last call are the same. */
  public Valuation valuation() {
    if (touched.isEmpty()) {
      return last;
    }
    List<PositionValue> positions = new ArrayList<>(last.positions());
    for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
      positions.set(i, moved(positions.get(i), values[i]));
    }
    Map<Figure, BigDecimal> totals = new EnumMap<>(last.totals());
    OF_SCOPE.forEach(figure -> totals.put(figure, total(figure)));
    last = new Valuation(last.date(), view, positions, totals, last.flags());
    touched.clear();
    moved = BigDecimal.ZERO;
    return last;
  }

  private static PositionValue moved(PositionValue from, BigDecimal value) {
    BigDecimal change =
        value.subtract(from.get(Figure.MARKET_VALUE).subtract(from.get(Figure.ACCRUED_INTEREST)));
    return new PositionValue(
        from.key(),
        from.currency(),
        from.quantity(),
        from.figures().plus(OF_POSITIONS, change),
        from.flags());
  }
}
