package io.nexanest.desktop.holding;

import io.nexanest.desktop.gateway.valuation.BondValue;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import java.math.BigDecimal;

/** A bond in one line. */
final class BondWording {
  private BondWording() {}

  /** Such as "clean 98.25 + accrued 1.6575 = 99.9075 · 8 % ACT/ACT, coupon of 15 Aug 2026 · …". */
  static String of(BondValue bond, Formats formats, Moments moments) {
    StringBuilder line = new StringBuilder();
    if (bond.dirtyPrice().signum() != 0) {
      line.append("clean ")
          .append(formats.amount(bond.cleanPrice(), 4))
          .append(bond.accruedPercent().signum() < 0 ? " − accrued " : " + accrued ")
          .append(formats.amount(bond.accruedPercent().abs(), 4))
          .append(" = ")
          .append(formats.amount(bond.dirtyPrice(), 4))
          .append(" · ");
    }
    line.append(formats.quantity(bond.couponPercent()))
        .append(" % ")
        .append(bond.dayCount())
        .append(", ")
        .append(moments.date(bond.periodStart()))
        .append(" to ")
        .append(moments.date(bond.periodEnd()))
        .append(bond.exCoupon() ? ", ex-coupon" : "")
        .append(" · due ")
        .append(moments.date(bond.maturity()));
    if (bond.factor().compareTo(BigDecimal.ONE) != 0) {
      line.append(" · factor ").append(formats.quantity(bond.factor()));
    }
    bond.yield().ifPresent(ratio -> line.append(" · yield ").append(formats.percent(ratio)));
    bond.duration()
        .ifPresent(years -> line.append(" · duration ").append(formats.number(years, 2)));
    bond.convexity()
        .ifPresent(value -> line.append(" · convexity ").append(formats.number(value, 2)));
    return line.toString();
  }
}
