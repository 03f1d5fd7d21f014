package io.nexanest.core.book;

import io.nexanest.core.entry.Tally;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.lot.LotPool;
import io.nexanest.core.quantity.DatedQuantity;
import io.nexanest.core.quantity.Move;
import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An instrument in an account: its lots on both sides, what it cost and what it brought. */
public final class SecurityPosition implements Position {
  private final PositionKey.Security key;
  private final CurrencyCode currency;
  private final LotPool longs;
  private final LotPool shorts;
  private final Tally tally;
  private final DatedQuantity quantities;
  // Beside the pools, since it is asked for with every quote.
  private BigDecimal viewCost = BigDecimal.ZERO;

  SecurityPosition(PositionKey.Security key, CurrencyCode currency, LotPolicy policy) {
    this.key = key;
    this.currency = currency;
    this.longs = new LotPool(policy);
    this.shorts = new LotPool(policy);
    this.tally = new Tally();
    this.quantities = new DatedQuantity();
  }

  private SecurityPosition(SecurityPosition other) {
    this.key = other.key;
    this.currency = other.currency;
    this.longs = other.longs.copy();
    this.shorts = other.shorts.copy();
    this.tally = other.tally.copy();
    this.quantities = other.quantities.copy();
    this.viewCost = other.viewCost;
  }

  SecurityPosition copy() {
    return new SecurityPosition(this);
  }

  void put(Lot lot, Booked by) {
    pool(Side.of(lot.quantity())).put(lot);
    changed(by);
  }

  /** Takes units, given positive, from the lots of that side: from those named, or by the policy. */
  List<Lot> take(Side side, BigDecimal units, Optional<LotChoices> named, Booked by) {
    LotPool pool = pool(side);
    List<Lot> taken = named.map(pool::take).orElseGet(() -> pool.take(side.signed(units)));
    changed(by);
    return taken;
  }

  List<Lot> takeAll(Side side, Booked by) {
    List<Lot> taken = pool(side).takeAll();
    changed(by);
    return taken;
  }

  void split(BigDecimal newUnits, BigDecimal oldUnits, Booked by) {
    longs.split(newUnits, oldUnits);
    shorts.split(newUnits, oldUnits);
    changed(by);
  }

  private void changed(Booked by) {
    quantities.set(by, Decimals.sum(longs.quantity(), shorts.quantity()));
    viewCost = Decimals.sum(longs.viewCost(), shorts.viewCost());
  }

  private LotPool pool(Side side) {
    return switch (side) {
      case LONG -> longs;
      case SHORT -> shorts;
    };
  }

  /** Units of one side, positive. */
  public BigDecimal open(Side side) {
    return pool(side).quantity().abs();
  }

  /** Whether all lots that are named are open on that side, with as many units. */
  boolean has(Side side, LotChoices named) {
    return pool(side).has(named);
  }

  @Override
  public PositionKey.Security key() {
    return key;
  }

  @Override
  public CurrencyCode currency() {
    return currency;
  }

  /** The open lots: what is owned, then what is owed, each oldest first. */
  public List<Lot> lots() {
    List<Lot> both = new ArrayList<>(longs.lots());
    both.addAll(shorts.lots());
    return both;
  }

  /** The cost of the open lots in view currency: what came in less what left. */
  public BigDecimal viewCost() {
    return viewCost;
  }

  @Override
  public BigDecimal quantity() {
    return quantities.latest();
  }

  @Override
  public BigDecimal quantityOn(LocalDate date) {
    return quantities.on(date);
  }

  @Override
  public List<Move> movesTo(LocalDate date) {
    return quantities.moves(transaction -> !transaction.date().isAfter(date));
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
