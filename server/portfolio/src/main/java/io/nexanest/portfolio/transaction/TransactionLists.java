package io.nexanest.portfolio.transaction;

import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.account.AccountStore;
import io.nexanest.portfolio.household.Views;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.overlay.BranchNames;
import io.nexanest.portfolio.transaction.listing.Listing;
import io.nexanest.portfolio.transaction.listing.ListingCodec;
import io.nexanest.portfolio.transaction.listing.Listings;
import io.nexanest.portfolio.transaction.listing.Titles;
import io.nexanest.portfolio.transaction.source.Origin;
import io.nexanest.portfolio.transaction.watch.WatchCodec;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Reading the ledger: one transaction, or a page of them. */
public final class TransactionLists {
  private static final int MOST_SKIPPED = 1_000_000_000;

  private final Ledgers ledgers;
  private final Pages pages;
  private final MarketPeer market;
  private final BiFunction<UUID, TransactionId, Optional<Origin>> origins;
  private final Listings listings = new Listings();

  /**
   * The lists of those ledgers.
   *
   * @param origins the line that a tenant's transaction was read from; statements' to say, which
   *     rest on the ledger
   */
  public TransactionLists(
      Ledgers ledgers,
      Pages pages,
      MarketPeer market,
      BiFunction<UUID, TransactionId, Optional<Origin>> origins) {
    this.origins = origins;
    this.ledgers = ledgers;
    this.pages = pages;
    this.market = market;
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
        .map(
            entry -> TransactionCodec.with(TransactionCodec.encode(entry, standing), origin(entry)))
        .orElseThrow(() -> Problem.notFound(name));
  }

  private Optional<Origin> origin(LedgerEntry entry) {
    return entry
        .importRow()
        .flatMap(row -> origins.apply(Caller.tenant(), entry.booked().id()));
  }

  ListTransactionsResponse list(ListTransactionsRequest request) {
    Optional<Catalogue> instruments = Listings.needsInstruments(request)
        ? Optional.of(market.catalogue(Caller.tenant()))
        : Optional.empty();
    return ledgers.with(
        Caller.tenant(), (tx, snapshot) -> page(tx, snapshot, request, instruments));
  }

  private ListTransactionsResponse page(
      Tx tx,
      LedgerMemory.Snapshot snapshot,
      ListTransactionsRequest request,
      Optional<Catalogue> instruments) {
    int size = Pages.size(request.getPageSize());
    String question = "transactions " + Listings.question(request).hashCode();
    Optional<String> token = pages.position(question, request.getPageToken());
    long upTo = token.map(text -> Long.parseLong(text.split(" ")[0])).orElse(snapshot.position());
    int from = Math.addExact(
        token.map(text -> Integer.parseInt(text.split(" ")[1])).orElse(0), skip(request));
    // The first page is always answered anew; those after it show the ledger up to the same
    // position, whatever is added meanwhile.
    Listings.Key key = new Listings.Key(Caller.tenant(), Listings.question(request), upTo);
    Listing listing = token
        .flatMap(text -> listings.find(key))
        .orElseGet(
            () -> listings.answer(key, request, book(tx, snapshot, request, upTo, instruments)));
    ListTransactionsResponse.Builder answer =
        ListingCodec.page(listing, from, size, token.isEmpty());
    if (listing.rows().size() > (long) from + size) {
      answer.setNextPageToken(pages.token(question, upTo + " " + (from + size)));
    } else {
      answer.setResumeToken(WatchCodec.token(pages, request.getParent(), upTo));
    }
    return answer.build();
  }

  private static Listings.Book book(
      Tx tx,
      LedgerMemory.Snapshot snapshot,
      ListTransactionsRequest request,
      long upTo,
      Optional<Catalogue> instruments) {
    String branch =
        BranchNames.find(tx, request.getBranch()).map(row -> row.id().text()).orElse("");
    // What came later has not superseded anything yet, so it is left out before that is judged.
    Instant by = request.hasKnownTime() ? Times.decode(request.getKnownTime()) : Instant.MAX;
    List<LedgerEntry> ledger = snapshot.on(branch).stream()
        .filter(entry -> entry.booked().position() <= upTo)
        .filter(entry -> !entry.booked().stamp().knownTime().isAfter(by))
        .toList();
    return new Listings.Book(
        ledger, accounts(tx, request.getParent()), new Titles(AccountStore.all(tx), instruments));
  }

  private static int skip(ListTransactionsRequest request) {
    if (request.getSkip() < 0 || request.getSkip() > MOST_SKIPPED) {
      throw Problem.invalid(
          "skip", Reason.FIELD_INVALID, "is 0 to " + MOST_SKIPPED + " entries to pass over");
    }
    return request.getSkip();
  }

  /** Those that move an account of the parent; empty means every account of the tenant. */
  public static Predicate<LedgerEntry> inParent(Tx tx, String parent) {
    return accounts(tx, parent)
        .<Predicate<LedgerEntry>>map(accounts -> entry -> Listings.touches(entry, accounts))
        .orElse(entry -> true);
  }

  private static Optional<Predicate<AccountId>> accounts(Tx tx, String parent) {
    return parent.isEmpty()
        ? Optional.empty()
        : Optional.of(Views.find(tx, parent).accounts()::contains);
  }
}
