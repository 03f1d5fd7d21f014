package io.nexanest.core.lot;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;

/**
 * A cost or proceeds in both currencies that matter.
 *
 * @param own in instrument currency
 * @param view in view currency
 */
public record Cost(
    BigDecimal own, CurrencyCode ownCurrency, BigDecimal view, CurrencyCode viewCurrency) {

  public Cost plus(Cost other) {
    return new Cost(own.add(other.own), ownCurrency, view.add(other.view), viewCurrency);
  }

  public Cost minus(Cost other) {
    return new Cost(own.subtract(other.own), ownCurrency, view.subtract(other.view), viewCurrency);
  }

  /** cost × part / whole, rounded to the minor unit in each currency; all of it for the whole. */
  public Cost share(BigDecimal part, BigDecimal whole) {
    if (part.compareTo(whole) == 0) {
      return this;
    }
    return new Cost(
        Rounding.MINOR_UNIT.divide(own.multiply(part), whole, ownCurrency),
        ownCurrency,
        Rounding.MINOR_UNIT.divide(view.multiply(part), whole, viewCurrency),
        viewCurrency);
  }
}
