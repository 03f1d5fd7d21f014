package io.nexanest.portfolio.exporting.file;

import io.nexanest.core.market.PriceTable;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.valuation.Standpoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is exported.
 *
 * @param accounts those of the scope, by name
 * @param transactions those that count and touch the scope, in replay order
 * @param history all that was booked by then and touches the scope, in the order of the ledger
 * @param instruments those ever held in the scope, by symbol
 */
public record Extract(
    Standpoint standpoint,
    List<AccountRow> accounts,
    List<Booked> transactions,
    List<LedgerEntry> history,
    List<InstrumentFact> instruments) {
  public Extract {
    accounts = List.copyOf(accounts);
    transactions = List.copyOf(transactions);
    history = List.copyOf(history);
    instruments = List.copyOf(instruments);
  }

  /** Whether the account is one of those that are exported. */
  public boolean has(AccountId account) {
    return standpoint.view().accounts().contains(account);
  }

  /** Whether it moves one of the accounts that are exported. */
  public boolean touches(Booked booked) {
    return has(booked.account()) || booked.legs().stream().map(Leg::account).anyMatch(this::has);
  }

  /** What people call the account. */
  public String name(AccountId account) {
    return standpoint.accountNames().getOrDefault(account, account.name());
  }

  /** What an import finds the instrument by. */
  public String symbol(InstrumentId instrument) {
    return find(instrument)
        .map(fact -> fact.symbol().isEmpty() ? fact.isin().orElse("") : fact.symbol())
        .filter(symbol -> !symbol.isEmpty())
        .orElse(instrument.name());
  }

  public String isin(InstrumentId instrument) {
    return find(instrument).flatMap(InstrumentFact::isin).orElse("");
  }

  public Optional<InstrumentFact> find(InstrumentId instrument) {
    return standpoint.catalogue().find(instrument);
  }

  public LocalDate date() {
    return standpoint.asOf().effectiveDate();
  }

  /** Closes up to the date that is asked about. */
  public Collection<PriceTable.Close> prices(InstrumentFact instrument) {
    return standpoint.history().prices().closes(instrument.id(), date());
  }
}
