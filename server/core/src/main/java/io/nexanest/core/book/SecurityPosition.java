package io.nexanest.core.book;

import io.nexanest.core.lot.Lot;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.lot.LotPool;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An instrument in an account: its lots, what it cost and what it brought. */
public final class SecurityPosition implements Position {
  private final PositionKey.Security key;
  private final CurrencyCode currency;
  private final LotPool pool;
  private final Tally tally = new Tally();
  private final DatedQuantity quantities = new DatedQuantity();

  SecurityPosition(PositionKey.Security key, CurrencyCode currency, LotPolicy policy) {
    this.key = key;
    this.currency = currency;
    this.pool = new LotPool(policy);
  }

  void put(Lot lot, Booked by) {
    pool.put(lot);
    quantities.set(by, pool.quantity());
  }

  List<Lot> take(BigDecimal wanted, Booked by) {
    List<Lot> taken = pool.take(wanted);
    quantities.set(by, pool.quantity());
    return taken;
  }

  void split(BigDecimal newUnits, BigDecimal oldUnits, Booked by) {
    pool.split(newUnits, oldUnits);
    quantities.set(by, pool.quantity());
  }

  @Override
  public PositionKey.Security key() {
    return key;
  }

  @Override
  public CurrencyCode currency() {
    return currency;
  }

  /** The open lots, oldest first. */
  public List<Lot> lots() {
    return pool.lots();
  }

  /** The cost of the open lots in view currency: what came in less what left. */
  public BigDecimal viewCost() {
    return pool.viewCost();
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
