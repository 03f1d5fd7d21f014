package io.nexanest.portfolio.check;

import io.nexanest.core.check.issue.Labels;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.valuation.Standpoint;
import java.util.Optional;

/** Accounts by their display name, instruments by their symbol. */
record CatalogueLabels(Standpoint standpoint) implements Labels {
  @Override
  public String account(AccountId id) {
    return standpoint.accountNames().getOrDefault(id, id.name());
  }

  @Override
  public Optional<String> instrument(InstrumentId id) {
    return standpoint
        .catalogue()
        .find(id)
        .map(fact -> fact.symbol().isEmpty() ? fact.displayName() : fact.symbol());
  }
}
