package io.nexanest.portfolio.transaction.listing;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people call accounts and instruments, for those who sort and search by it. */
public final class Titles {
  private final Map<AccountId, String> accounts;
  private final Optional<Catalogue> catalogue;

  public Titles(List<AccountRow> accounts, Optional<Catalogue> catalogue) {
    this.accounts =
        accounts.stream().collect(Collectors.toMap(AccountRow::id, AccountRow::displayName));
    this.catalogue = catalogue;
  }

  String account(AccountId id) {
    return accounts.getOrDefault(id, "");
  }

  String symbol(Optional<InstrumentId> id) {
    return fact(id).map(InstrumentFact::symbol).orElse("");
  }

  /** Symbol, name and ISIN together. */
  String words(InstrumentId id) {
    return fact(Optional.of(id))
        .map(
            fact -> fact.symbol() + " " + fact.displayName() + " " + fact.isin().orElse(""))
        .orElse("");
  }

  private Optional<InstrumentFact> fact(Optional<InstrumentId> id) {
    return id.flatMap(known -> catalogue.flatMap(all -> all.find(known)));
  }
}
