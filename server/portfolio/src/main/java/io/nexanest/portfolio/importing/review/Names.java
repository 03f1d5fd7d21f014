package io.nexanest.portfolio.importing.review;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the words of a statement stand for.
 *
 * @param account the account that the statement is of
 * @param accountCurrency the currency of rows that state none
 * @param instruments by symbol and by ISIN, in capitals
 * @param accounts by display name
 */
public record Names(
    AccountId account,
    CurrencyCode accountCurrency,
    Map<String, Listing> instruments,
    Map<String, AccountId> accounts) {
  /** An instrument, the currency that it is traded in, and its ISIN if it has one. */
  public record Listing(InstrumentId id, CurrencyCode currency, Optional<String> isin) {}

  public Names {
    instruments = Map.copyOf(instruments);
    accounts = Map.copyOf(accounts);
  }

  /** How a symbol or ISIN is looked up. */
  public static String key(String symbol) {
    return symbol.strip().toUpperCase(Locale.ROOT);
  }

  Optional<Listing> instrument(String symbol) {
    return Optional.ofNullable(instruments.get(key(symbol)));
  }

  /** The account of that name; if none is written just so, the only one but for case. */
  Optional<AccountId> account(String name) {
    AccountId exact = accounts.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    var alike = accounts.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  /** The first few names, for a message. */
  String someAccounts() {
    List<String> sorted = accounts.keySet().stream().sorted().limit(10).toList();
    return String.join(", ", sorted) + (accounts.size() > sorted.size() ? ", …" : "");
  }
}
