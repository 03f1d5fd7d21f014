package io.nexanest.core.bond;

import java.util.Optional;

/**
 * What a price says of a bond, as statistics. Compounded as often as coupons are paid; within the
 * last coupon period interest is simple, as the markets of Germany and the United States have it.
 *
 * @param toMaturity the yearly rate at which what is paid is worth the price
 * @param current the coupon over the clean price
 * @param macaulay the mean time until payment, weighted by worth, in years
 * @param modified the part of the price that is lost for each 1 that the yield rises
 * @param convexity the second derivative of the price by the yield, over the price
 */
public record BondYield(
    double toMaturity, double current, double macaulay, double modified, double convexity) {
  private static final int HALVINGS = 100;
  private static final double HIGHEST = 100;
  private static final double LOWEST = -0.5;

  /** The dirty price in percent, the mean period of payment and the mean of its square plus it. */
  private record Worth(double price, double periods, double squares) {}

  /** Empty where no yield from −50 % up makes that price, or nothing is owed any more. */
  public static Optional<BondYield> of(Bond bond, Accrual accrual, double cleanPrice) {
    double dirty = cleanPrice + accrual.percent().doubleValue();
    if (accrual.factor().signum() == 0 || cleanPrice <= 0 || dirty <= 0) {
      return Optional.empty();
    }
    Payments payments = Payments.of(bond, accrual);
    double low = LOWEST;
    double high = HIGHEST;
    if (at(payments, low).price() < dirty || at(payments, high).price() > dirty) {
      return Optional.empty();
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (at(payments, middle).price() > dirty) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double yield = (low + high) / 2;
    double current = bond.couponPercent().doubleValue() / cleanPrice;
    return Optional.of(measured(payments, yield, current));
  }

  /** The clean price in percent at a yield. */
  public static double cleanPrice(Bond bond, Accrual accrual, double yield) {
    return at(Payments.of(bond, accrual), yield).price() - accrual.percent().doubleValue();
  }

  private static BondYield measured(Payments payments, double yield, double current) {
    int frequency = payments.frequency();
    Worth worth = at(payments, yield);
    double macaulay = worth.periods() / frequency;
    if (isLastPeriod(payments)) {
      double modified = macaulay / (1 + macaulay * yield);
      return new BondYield(yield, current, macaulay, modified, 2 * modified * modified);
    }
    double growth = 1 + yield / frequency;
    return new BondYield(
        yield,
        current,
        macaulay,
        macaulay / growth,
        worth.squares() / (frequency * frequency * growth * growth));
  }

  private static Worth at(Payments payments, double yield) {
    double rate = yield / payments.frequency();
    if (isLastPeriod(payments)) {
      double price = payments.amounts().getFirst() / (1 + payments.first() * rate);
      return new Worth(price, payments.first(), 0);
    }
    double discount = Math.pow(1 + rate, -payments.first());
    double price = 0;
    double periods = 0;
    double squares = 0;
    for (int i = 0; i < payments.amounts().size(); i++) {
      double worth = payments.amounts().get(i) * discount;
      double when = payments.first() + i;
      price += worth;
      periods += worth * when;
      squares += worth * when * (when + 1);
      discount /= 1 + rate;
    }
    return new Worth(price, periods / price, squares / price);
  }

  private static boolean isLastPeriod(Payments payments) {
    return payments.amounts().size() == 1;
  }
}
