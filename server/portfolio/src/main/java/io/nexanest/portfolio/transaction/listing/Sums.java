package io.nexanest.portfolio.transaction.listing;

import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Purpose;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.portfolio.transaction.LedgerEntry;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Adds up, exactly, what entries moved in the accounts that are looked at. */
final class Sums {
  private final Predicate<AccountId> accounts;
  private final Map<CurrencyCode, Sum> byCurrency =
      new TreeMap<>(Comparator.comparing(CurrencyCode::code));

  Sums(Predicate<AccountId> accounts) {
    this.accounts = accounts;
  }

  void add(LedgerEntry entry) {
    for (Leg leg : entry.booked().legs()) {
      if (leg.purpose().isClients()
          && leg.commodity() instanceof Commodity.Cash(CurrencyCode currency)
          && accounts.test(leg.account())) {
        byCurrency.merge(currency, of(currency, leg), Sums::plus);
      }
    }
  }

  List<Sum> all() {
    return List.copyOf(byCurrency.values());
  }

  private static Sum of(CurrencyCode currency, Leg leg) {
    return new Sum(
        currency,
        leg.amount(),
        leg.purpose() == Purpose.FEE ? leg.amount() : BigDecimal.ZERO,
        leg.purpose() == Purpose.TAX ? leg.amount() : BigDecimal.ZERO);
  }

  private static Sum plus(Sum one, Sum other) {
    return new Sum(
        one.currency(),
        one.cash().add(other.cash()),
        one.fee().add(other.fee()),
        one.tax().add(other.tax()));
  }
}
