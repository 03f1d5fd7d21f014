package io.nexanest.core.income;

import java.math.BigDecimal;
import java.util.Collection;

/** An income before and after what was withheld from it, in view currency. */
public record Amounts(BigDecimal gross, BigDecimal fee, BigDecimal tax) {
  public static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Gross − fee − tax. */
  public BigDecimal net() {
    return gross.subtract(fee).subtract(tax);
  }

  public Amounts plus(Amounts other) {
    return new Amounts(gross.add(other.gross), fee.add(other.fee), tax.add(other.tax));
  }

  /** The sum of the items' amounts. */
  public static Amounts of(Collection<IncomeItem> items) {
    return items.stream().map(IncomeItem::amounts).reduce(NONE, Amounts::plus);
  }
}
