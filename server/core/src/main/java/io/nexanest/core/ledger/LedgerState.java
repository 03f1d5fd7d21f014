package io.nexanest.core.ledger;

import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What has to be known to judge a draft.
 *
 * @param accounts every account that may be named, and whether it is open
 * @param transactions those in force in all accounts that the draft's accounts trade with, without
 *     superseded and reversed ones
 * @param lastTradeDate no trade date may be later than this one
 * @param policy by which lots are taken
 * @param locks what is signed off
 */
public record LedgerState(
    Map<AccountId, AccountState> accounts,
    List<Booked> transactions,
    LocalDate lastTradeDate,
    BookPolicy policy,
    List<LockedPeriod> locks) {
  /** Whether new transactions may be booked on an account. */
  public enum AccountState {
    OPEN,
    CLOSED
  }

  public LedgerState {
    accounts = Map.copyOf(accounts);
    transactions = List.copyOf(transactions);
    locks = List.copyOf(locks);
  }

  /** Books of which nothing is signed off. */
  public LedgerState(
      Map<AccountId, AccountState> accounts,
      List<Booked> transactions,
      LocalDate lastTradeDate,
      BookPolicy policy) {
    this(accounts, transactions, lastTradeDate, policy, List.of());
  }

  /** The same with other transactions in force. */
  public LedgerState with(List<Booked> others) {
    return new LedgerState(accounts, others, lastTradeDate, policy, locks);
  }
}
