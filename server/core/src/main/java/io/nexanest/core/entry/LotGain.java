package io.nexanest.core.entry;

import io.nexanest.core.lot.Cost;
import io.nexanest.core.lot.Lot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a disposal gained on one lot.
 *
 * @param lot the part of the lot that was sold, with its cost
 * @param proceeds this part's share of the proceeds, by quantity; the shares add up to the whole
 */
public record LotGain(Lot lot, Cost proceeds) {
  /** Proceeds less cost, in both currencies. */
  public Cost gain() {
    return proceeds.minus(lot.cost());
  }

  /** The gains of a sale, lot by lot, in the order in which they were taken. */
  public static List<LotGain> of(Entry.Sale sale) {
    List<LotGain> gains = new ArrayList<>();
    if (sale.moved().isEmpty()) {
      return gains;
    }
    BigDecimal open =
        sale.moved().stream().map(Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    Cost rest = proceeds(sale, sale.moved().getFirst());
    for (Lot lot : sale.moved()) {
      Cost share = rest.share(lot.quantity(), open);
      gains.add(new LotGain(lot, share));
      rest = rest.minus(share);
      open = open.subtract(lot.quantity());
    }
    return gains;
  }

  private static Cost proceeds(Entry.Sale sale, Lot lot) {
    return new Cost(
        sale.proceeds().source(),
        lot.cost().ownCurrency(),
        sale.proceeds().value(),
        lot.cost().viewCurrency());
  }
}
