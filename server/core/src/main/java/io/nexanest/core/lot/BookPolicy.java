package io.nexanest.core.lot;

import io.nexanest.kernel.id.AccountId;
import java.util.Map;

/** The lot policy of each account, and the one of those that are not named. */
public record BookPolicy(Map<AccountId, LotPolicy> accounts, LotPolicy others) {
  public BookPolicy {
    accounts = Map.copyOf(accounts);
  }

  public static BookPolicy fifo() {
    return new BookPolicy(Map.of(), LotPolicy.FIFO);
  }

  public LotPolicy of(AccountId account) {
    return accounts.getOrDefault(account, others);
  }
}
