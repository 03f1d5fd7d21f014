package io.nexanest.core.book;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;

/** What a position is of: one instrument or one currency, in one account. */
public sealed interface PositionKey {
  AccountId account();

  /** One instrument in one account. */
  record Security(AccountId account, InstrumentId instrument) implements PositionKey {
    @Override
    public String toString() {
      return account.name() + "/" + instrument.name();
    }
  }

  /** One currency in one account. */
  record Cash(AccountId account, CurrencyCode currency) implements PositionKey {
    @Override
    public String toString() {
      return account.name() + "/" + currency;
    }
  }
}
