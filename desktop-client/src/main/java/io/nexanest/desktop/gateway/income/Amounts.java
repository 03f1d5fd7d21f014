package io.nexanest.desktop.gateway.income;

import java.math.BigDecimal;

/** An income before and after what was withheld from it, in the view currency. */
public record Amounts(BigDecimal gross, BigDecimal fee, BigDecimal tax, BigDecimal net) {
  public static final Amounts NONE =
      new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
}
