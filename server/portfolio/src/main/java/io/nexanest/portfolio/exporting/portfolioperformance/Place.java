package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;

/** Where a transaction stands: units and each currency's cash have a list of their own. */
sealed interface Place {
  AccountId account();

  record Units(AccountId account) implements Place {}

  record Cash(AccountId account, CurrencyCode currency) implements Place {}
}
