package io.nexanest.portfolio.household;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.HouseholdId;
import io.nexanest.kernel.id.PortfolioId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.account.AccountStore;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a name of a portfolio, a household or an account stands for. */
public final class Views {
  private Views() {}

  /** A portfolio, a household or one account; {@link Problem} not found for anything else. */
  public static View find(Tx tx, String name) {
    try {
      if (name.startsWith(PortfolioId.COLLECTION + "/")) {
        return PortfolioStore.find(tx, PortfolioId.parse(name), false)
            .map(Views::view)
            .orElseThrow(() -> Problem.notFound(name));
      }
      if (name.startsWith(AccountId.COLLECTION + "/")) {
        AccountId account = AccountId.parse(name);
        return AccountStore.all(tx).stream()
            .filter(row -> row.id().equals(account))
            .map(row -> new View(name, row.displayName(), row.currency(), Set.of(account)))
            .findFirst()
            .orElseThrow(() -> Problem.notFound(name));
      }
      HouseholdId id = HouseholdId.parse(name);
      HouseholdRow row =
          HouseholdStore.find(tx, id, false).orElseThrow(() -> Problem.notFound(name));
      Set<AccountId> accounts = new LinkedHashSet<>();
      PortfolioStore.of(tx, id).forEach(portfolio -> accounts.addAll(portfolio.accounts()));
      return new View(name, row.displayName(), row.baseCurrency(), accounts);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
  }

  /** Every account of the tenant, in the currency of the first by name; in USD if there is none. */
  public static View everything(Tx tx) {
    List<AccountRow> rows = AccountStore.all(tx);
    CurrencyCode currency = rows.stream()
        .min(Comparator.comparing(AccountRow::displayName))
        .map(AccountRow::currency)
        .orElse(CurrencyCode.of("USD"));
    Set<AccountId> accounts = rows.stream().map(AccountRow::id).collect(Collectors.toSet());
    return new View("", "Everything", currency, accounts);
  }

  private static View view(PortfolioRow row) {
    return new View(
        row.id().name(), row.displayName(), row.baseCurrency(), Set.copyOf(row.accounts()));
  }
}
