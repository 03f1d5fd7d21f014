package io.nexanest.portfolio.household;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import java.util.Set;

/**
 * What a figure is asked of: a portfolio or a household, as accounts.
 *
 * @param name the resource's name
 * @param displayName what people call it
 * @param baseCurrency the currency its figures are in unless asked otherwise
 * @param accounts the accounts in it, each once
 */
public record View(
    String name, String displayName, CurrencyCode baseCurrency, Set<AccountId> accounts) {
  public View {
    accounts = Set.copyOf(accounts);
  }
}
