package io.nexanest.portfolio.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.Terms;
import io.nexanest.core.market.TermsSource;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.portfolio.household.View;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.market.MarketHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question resolved: which scope, as of when, from which entries, at which prices. Everything
 * that is answered about the books is answered from one of these, so that a figure, its proof and
 * the list that it sums up can't disagree.
 *
 * @param accountNames what people call the accounts, for proofs
 * @param inForce the transactions that count, of the whole tenant, since transfers carry lots
 * @param instruments those ever held in the scope
 * @param today what the market calls today
 * @param assumed instruments whose price is assumed, so that no quote counts for them
 */
public record Standpoint(
    View view,
    AsOf asOf,
    long ledgerPosition,
    Map<AccountId, String> accountNames,
    List<Booked> inForce,
    Set<InstrumentId> instruments,
    Book book,
    MarketHistory history,
    Catalogue catalogue,
    LocalDate today,
    Set<InstrumentId> assumed) {

  public Scope scope() {
    return new Scope(view.accounts());
  }

  /** Closes alone. */
  public Market closes() {
    return new Market(history.prices(), history.rates(), terms());
  }

  /** What prices are for, by the catalogue. */
  public TermsSource terms() {
    return id -> catalogue.find(id).map(InstrumentFact::terms).orElse(Terms.PLAIN);
  }

  /** Whether quotes count: only today's are live. */
  public boolean isToday() {
    return asOf.effectiveDate().equals(today);
  }
}
