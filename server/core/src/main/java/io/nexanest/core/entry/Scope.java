package io.nexanest.core.entry;

import io.nexanest.kernel.id.AccountId;
import java.util.Set;

/** The accounts in view: a portfolio, a household, or one account. */
public record Scope(Set<AccountId> accounts) {
  public Scope {
    accounts = Set.copyOf(accounts);
  }

  public static Scope of(AccountId... accounts) {
    return new Scope(Set.of(accounts));
  }

  public boolean has(AccountId account) {
    return accounts.contains(account);
  }
}
