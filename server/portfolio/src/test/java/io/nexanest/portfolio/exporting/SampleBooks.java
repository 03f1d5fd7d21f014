package io.nexanest.portfolio.exporting;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.ledger.Ledger;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.market.PriceTable;
import io.nexanest.core.market.RateTable;
import io.nexanest.core.market.Terms;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.exporting.file.Extract;
import io.nexanest.portfolio.household.View;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.market.MarketHistory;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.valuation.Standpoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Books of two accounts in memory: what is booked is judged as the ledger would. */
final class SampleBooks {
  static final CurrencyCode EUR = CurrencyCode.of("EUR");
  static final CurrencyCode USD = CurrencyCode.of("USD");
  static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
  static final AccountId DEPOT = new AccountId(new UUID(1, 1));
  static final AccountId FORMULA = new AccountId(new UUID(1, 2));
  static final InstrumentFact APPLE = fact(1, "AAPL", "US0378331005", "Apple <Inc.> & Co.");
  static final InstrumentFact VISA = fact(2, "V", "US92826C8394", "Visa");
  static final InstrumentFact MINE = fact(3, "GAR", "", "My \"garage\"");
  static final List<InstrumentFact> INSTRUMENTS = List.of(APPLE, VISA, MINE);
  static final List<AccountRow> ACCOUNTS = List.of(
      row(FORMULA, "=1+1, \"US\"", USD, LotPolicy.AVERAGE),
      row(DEPOT, "Zürich Depot", EUR, LotPolicy.FIFO));
  static final BookPolicy POLICY =
      new BookPolicy(Map.of(DEPOT, LotPolicy.FIFO, FORMULA, LotPolicy.AVERAGE), LotPolicy.FIFO);
  private static final RateTable RATES = new RateTable(List.of(
      new RateTable.PerUsd(EUR, LocalDate.of(2020, 1, 1), new BigDecimal("0.9"), "test"),
      new RateTable.PerUsd(EUR, LocalDate.of(2024, 3, 1), new BigDecimal("0.93"), "test")));

  private final List<Booked> booked = new ArrayList<>();

  /** Books of these drafts; a draft that is refused fails the test. */
  static SampleBooks of(List<Draft> drafts) {
    SampleBooks books = new SampleBooks();
    drafts.forEach(books::book);
    return books;
  }

  TransactionId book(Draft draft) {
    long position = booked.size() + 1L;
    Stamp stamp = Stamp.books(new TransactionId(new UUID(9, position)), position, Instant.EPOCH);
    switch (Ledger.post(draft, stamp, state())) {
      case Posting.Posted(var transaction) -> booked.add(transaction);
      case Posting.Rejected(var violations) ->
        throw new AssertionError(draft + " is refused: " + violations);
    }
    return stamp.id();
  }

  LedgerState state() {
    return new LedgerState(
        Map.of(DEPOT, LedgerState.AccountState.OPEN, FORMULA, LedgerState.AccountState.OPEN),
        booked,
        TODAY,
        POLICY);
  }

  Book book() {
    return Book.replay(booked, new BookRules(POLICY, EUR, RATES), TODAY);
  }

  /** Everything, or what some accounts have. */
  Extract extract(AccountId... accounts) {
    Set<AccountId> scope = Set.of(accounts);
    Standpoint standpoint = new Standpoint(
        new View("", "All \"of it\"", EUR, scope),
        AsOf.books(TODAY, Instant.parse("2024-12-31T12:00:00Z")),
        booked.size(),
        ACCOUNTS.stream().collect(Collectors.toMap(AccountRow::id, AccountRow::displayName)),
        booked,
        INSTRUMENTS.stream().map(InstrumentFact::id).collect(Collectors.toSet()),
        book(),
        new MarketHistory(prices(), RATES, new TreeSet<>()),
        new Catalogue(INSTRUMENTS),
        TODAY,
        Set.of());
    Extract all = new Extract(standpoint, List.of(), booked, List.of(), INSTRUMENTS);
    List<Booked> own =
        booked.stream().filter(all::touches).sorted(Booked.REPLAY_ORDER).toList();
    return new Extract(
        standpoint,
        ACCOUNTS.stream().filter(row -> scope.contains(row.id())).toList(),
        own,
        own.stream()
            .map(one -> new LedgerEntry(one, Optional.empty(), Optional.empty(), Optional.empty()))
            .toList(),
        INSTRUMENTS);
  }

  private static PriceTable prices() {
    return new PriceTable(List.of(
        new PriceTable.Close(APPLE.id(), LocalDate.of(2024, 1, 2), dec("185.64"), "test"),
        new PriceTable.Close(APPLE.id(), LocalDate.of(2025, 1, 2), dec("243.85"), "later"),
        new PriceTable.Close(MINE.id(), LocalDate.of(2024, 6, 1), dec("12000"), "my guess")));
  }

  static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }

  private static InstrumentFact fact(int number, String symbol, String isin, String name) {
    return new InstrumentFact(
        new InstrumentId(new UUID(2, number)),
        symbol,
        name,
        "equity",
        "",
        USD,
        isin.isEmpty() ? Optional.empty() : Optional.of(isin),
        Terms.PLAIN,
        isin.isEmpty());
  }

  private static AccountRow row(
      AccountId id, String name, CurrencyCode currency, LotPolicy policy) {
    return new AccountRow(
        id,
        name,
        "Bank",
        "CUSTODY",
        currency,
        policy,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty());
  }
}
