package io.nexanest.portfolio.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.ledger.Timeline;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.account.AccountRow;
import io.nexanest.portfolio.account.AccountStore;
import io.nexanest.portfolio.household.View;
import io.nexanest.portfolio.household.Views;
import io.nexanest.portfolio.market.HistoryPeer;
import io.nexanest.portfolio.market.MarketHistory;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.overlay.Assumption;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.overlay.BranchRow;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.LedgerMemory;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.wire.AsOfs;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves questions. */
public final class Standpoints {
  private final Ledgers ledgers;
  private final MarketPeer market;
  private final HistoryPeer history;
  private final InstantSource clock;
  private final ReplayedBooks books = new ReplayedBooks();

  public Standpoints(Ledgers ledgers, MarketPeer market, HistoryPeer history, InstantSource clock) {
    this.ledgers = ledgers;
    this.market = market;
    this.history = history;
    this.clock = clock;
  }

  /** What is read of the tenant in one transaction. */
  private record Read(
      View view,
      List<AccountRow> accounts,
      LedgerMemory.Snapshot ledger,
      Optional<BranchRow> branch) {}

  /** The standpoint of a question; {@link Problem} when its scope or currency is not known. */
  public Standpoint of(UUID tenant, Question question) {
    return of(tenant, question, tx -> Views.find(tx, question.name()));
  }

  /** The standpoint of every account of the tenant. */
  public Standpoint ofEverything(UUID tenant, io.nexanest.api.type.v1.AsOf asOf) {
    return of(tenant, new Question("", asOf, "", 0, 0), Views::everything);
  }

  private Standpoint of(UUID tenant, Question question, Function<Tx, View> scope) {
    LocalDate today = market.today();
    AsOf asOf = AsOfs.decode(question.asOf(), today, clock.instant());
    Read read = ledgers.with(tenant, (tx, snapshot) -> read(tx, snapshot, question, scope));
    View view = inCurrency(read.view(), question.currencyCode());
    List<Booked> known = known(read, asOf, question.ledgerPosition());
    long position = known.isEmpty() ? 0 : known.getLast().position();
    List<Booked> inForce = question.lots().of(Timeline.inForce(known));
    Set<InstrumentId> instruments = instruments(inForce, view);
    Optional<Instant> knownTime =
        question.asOf().hasKnownTime() ? Optional.of(asOf.knownTime()) : Optional.empty();
    List<Assumption> assumed = read.branch().map(BranchRow::assumptions).orElse(List.of());
    MarketHistory prices = history.of(tenant, instruments, knownTime).with(assumed);
    Map<AccountId, LotPolicy> policies =
        read.accounts().stream().collect(Collectors.toMap(AccountRow::id, AccountRow::lotPolicy));
    Book book = books.of(
        new ReplayedBooks.Question(
            tenant,
            view.accounts(),
            asOf.effectiveDate(),
            knownTime,
            asOf.branch(),
            view.baseCurrency(),
            question.lots()),
        inForce,
        policies,
        prices.rates());
    return new Standpoint(
        view,
        asOf,
        position,
        names(read.accounts()),
        inForce,
        instruments,
        book,
        prices,
        market.catalogue(tenant),
        today,
        assumed.stream()
            .flatMap(assumption -> assumption instanceof Assumption.Price price
                ? Stream.of(price.instrument())
                : Stream.empty())
            .collect(Collectors.toSet()));
  }

  private static Read read(
      Tx tx, LedgerMemory.Snapshot snapshot, Question question, Function<Tx, View> scope) {
    return new Read(
        scope.apply(tx),
        AccountStore.all(tx),
        snapshot,
        BranchNames.find(tx, question.asOf().getBranch()));
  }

  private static List<Booked> known(Read read, AsOf asOf, long upTo) {
    long last = upTo == 0 ? Long.MAX_VALUE : upTo;
    String branch = read.branch().map(row -> row.id().text()).orElse("");
    return read.ledger().on(branch).stream()
        .map(LedgerEntry::booked)
        .filter(booked -> booked.position() <= last)
        .filter(booked -> !booked.stamp().knownTime().isAfter(asOf.knownTime()))
        .toList();
  }

  private static Set<InstrumentId> instruments(List<Booked> inForce, View view) {
    return inForce.stream()
        .filter(booked ->
            booked.legs().stream().anyMatch(leg -> view.accounts().contains(leg.account()))
                || view.accounts().contains(booked.account()))
        .flatMap(booked -> booked.draft().instruments().stream())
        .collect(Collectors.toSet());
  }

  private static View inCurrency(View view, String code) {
    if (code.isEmpty()) {
      return view;
    }
    try {
      return new View(view.name(), view.displayName(), CurrencyCode.of(code), view.accounts());
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
          "currency_code", Reason.CURRENCY_UNKNOWN, String.valueOf(e.getMessage()));
    }
  }

  private static Map<AccountId, String> names(List<AccountRow> accounts) {
    Map<AccountId, String> names = new HashMap<>();
    accounts.forEach(account -> names.put(account.id(), account.displayName()));
    return names;
  }
}
