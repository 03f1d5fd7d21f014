package io.nexanest.desktop.gateway.book;

import java.util.List;

/** All households, portfolios and accounts that the person may see. */
public record Books(
    List<Household> households, List<Portfolio> portfolios, List<Account> accounts) {
  public static final Books EMPTY = new Books(List.of(), List.of(), List.of());

  public Books {
    households = List.copyOf(households);
    portfolios = List.copyOf(portfolios);
    accounts = List.copyOf(accounts);
  }

  /** Those that are not hidden. */
  public Books shown() {
    return new Books(
        households.stream().filter(one -> !one.hidden()).toList(),
        portfolios.stream().filter(one -> !one.hidden()).toList(),
        accounts);
  }

  /** An account's display name, or its resource name where it is not known. */
  public String accountTitle(String account) {
    return accounts.stream()
        .filter(known -> known.name().equals(account))
        .map(Account::displayName)
        .findFirst()
        .orElse(account);
  }
}
