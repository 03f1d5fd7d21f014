package io.nexanest.core.transaction;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;

/**
 * One movement. Over the legs of a transaction the amounts of each commodity sum to zero.
 *
 * @param account whose position changes, or for whom the other side acts
 * @param amount in units of the commodity; positive is in
 */
public record Leg(AccountId account, Commodity commodity, BigDecimal amount, Purpose purpose) {
  public Leg {
    amount = Decimals.plain(amount);
  }

  public Leg negated() {
    return new Leg(account, commodity, amount.negate(), purpose);
  }
}
