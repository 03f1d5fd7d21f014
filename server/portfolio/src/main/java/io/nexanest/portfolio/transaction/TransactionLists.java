package io.nexanest.portfolio.transaction;

import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.household.Views;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.transaction.watch.WatchCodec;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reading the ledger: one transaction, or a page of them. */
public final class TransactionLists {
  private static final Comparator<LedgerEntry> LATEST_FIRST =
      Comparator.<LedgerEntry, LocalDate>comparing(
              entry -> entry.booked().draft().tradeDate())
          .thenComparing(entry -> entry.booked().position())
          .reversed();

  private final Ledgers ledgers;
  private final Pages pages;

  public TransactionLists(Ledgers ledgers, Pages pages) {
    this.ledgers = ledgers;
    this.pages = pages;
  }

  Transaction get(String name) {
    TransactionId id;
    try {
      id = TransactionId.parse(name);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(name);
    }
    LedgerMemory.Snapshot snapshot = ledgers.now(Caller.tenant());
    Standing standing = new Standing(snapshot.on(snapshot.branchOf(id)));
    return standing
        .find(id)
        .map(entry -> TransactionCodec.encode(entry, standing))
        .orElseThrow(() -> Problem.notFound(name));
  }

  ListTransactionsResponse list(ListTransactionsRequest request) {
    return ledgers.with(Caller.tenant(), (tx, snapshot) -> page(tx, snapshot, request));
  }

  private ListTransactionsResponse page(
      Tx tx, LedgerMemory.Snapshot snapshot, ListTransactionsRequest request) {
    int size = Pages.size(request.getPageSize());
    String question = question(request);
    Optional<String> token = pages.position(question, request.getPageToken());
    long upTo = token.map(text -> Long.parseLong(text.split(" ")[0])).orElse(snapshot.position());
    int skip = token.map(text -> Integer.parseInt(text.split(" ")[1])).orElse(0);
    String branch =
        BranchNames.find(tx, request.getBranch()).map(row -> row.id().text()).orElse("");
    List<LedgerEntry> ledger = known(request, snapshot.on(branch));
    Standing standing = new Standing(ledger);
    Predicate<LedgerEntry> wanted = wanted(tx, request, standing);
    List<LedgerEntry> all = new ArrayList<>();
    for (LedgerEntry entry : ledger) {
      // Pages of one listing show the ledger up to the same position, whatever is added meanwhile.
      if (entry.booked().position() <= upTo && wanted.test(entry)) {
        all.add(entry);
      }
    }
    all.sort(LATEST_FIRST);
    ListTransactionsResponse.Builder answer = ListTransactionsResponse.newBuilder();
    all.stream()
        .skip(skip)
        .limit(size)
        .map(entry -> TransactionCodec.encode(entry, standing))
        .forEach(answer::addTransactions);
    if (all.size() > skip + size) {
      answer.setNextPageToken(pages.token(question, upTo + " " + (skip + size)));
    } else {
      answer.setResumeToken(WatchCodec.token(pages, request.getParent(), upTo));
    }
    return answer.build();
  }

  // What came later has not superseded anything yet, so it is left out before that is judged.
  private static List<LedgerEntry> known(
      ListTransactionsRequest request, List<LedgerEntry> ledger) {
    if (!request.hasKnownTime()) {
      return ledger;
    }
    Instant by = Times.decode(request.getKnownTime());
    return ledger.stream()
        .filter(entry -> !entry.booked().stamp().knownTime().isAfter(by))
        .toList();
  }

  private static Predicate<LedgerEntry> wanted(
      Tx tx, ListTransactionsRequest request, Standing standing) {
    Predicate<LedgerEntry> test = inParent(tx, request.getParent());
    if (!request.getInstrument().isEmpty()) {
      test = test.and(entry -> entry
          .booked()
          .draft()
          .instrument()
          .filter(id -> id.name().equals(request.getInstrument()))
          .isPresent());
    }
    if (request.getTypeValue() != 0) {
      String type = request.getType().name();
      test = test.and(entry -> ("TRANSACTION_TYPE_" + entry.booked().type()).equals(type));
    }
    if (request.hasFromDate()) {
      LocalDate from = Dates.decode(request.getFromDate());
      test = test.and(entry -> !entry.booked().draft().tradeDate().isBefore(from));
    }
    if (request.hasToDate()) {
      LocalDate to = Dates.decode(request.getToDate());
      test = test.and(entry -> !entry.booked().draft().tradeDate().isAfter(to));
    }
    if (!request.getShowSuperseded()) {
      test = test.and(entry -> !standing.isReversal(entry)
          && standing.state(entry.booked().id()) == Standing.State.POSTED);
    }
    return test;
  }

  /** Those that move an account of the parent; empty means every account of the tenant. */
  public static Predicate<LedgerEntry> inParent(Tx tx, String parent) {
    if (parent.isEmpty()) {
      return entry -> true;
    }
    Set<AccountId> accounts = Views.find(tx, parent).accounts();
    return entry -> touches(entry.booked(), accounts);
  }

  private static boolean touches(Booked booked, Set<AccountId> accounts) {
    return accounts.contains(booked.account())
        || booked.legs().stream().map(Leg::account).anyMatch(accounts::contains);
  }

  private static String question(ListTransactionsRequest request) {
    return "transactions "
        + request.toBuilder()
            .clearPageToken()
            .clearPageSize()
            .build()
            .toByteString()
            .hashCode();
  }
}
