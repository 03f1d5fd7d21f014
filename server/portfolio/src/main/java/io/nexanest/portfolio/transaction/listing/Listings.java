package io.nexanest.portfolio.transaction.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.ByteString;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.TransactionGrouping;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Answers questions to a ledger, and keeps the last answers for the pages after the first, so that
 * going through a long listing filters and sorts it once.
 */
public final class Listings {
  private static final int KEPT_ROWS = 1_000_000;
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private final Cache<Key, Listing> kept = Caffeine.newBuilder()
      .maximumWeight(KEPT_ROWS)
      .weigher((Key key, Listing listing) -> 1 + listing.standing().size())
      .expireAfterAccess(KEPT_FOR)
      .build();

  /**
   * A question of one tenant's.
   *
   * @param question the request without its place
   * @param upTo only the ledger up to this position
   */
  public record Key(UUID tenant, ByteString question, long upTo) {}

  /**
   * What a question is asked of.
   *
   * @param ledger every entry that may be known, in order
   * @param accounts the accounts that are looked at; empty means all
   */
  public record Book(
      List<LedgerEntry> ledger, Optional<Predicate<AccountId>> accounts, Titles titles) {}

  /** The request without its place, which pages of one listing share. */
  public static ByteString question(ListTransactionsRequest request) {
    return request.toBuilder()
        .clearPageToken()
        .clearPageSize()
        .clearSkip()
        .build()
        .toByteString();
  }

  /** Whether the names of instruments are needed for the answer. */
  public static boolean needsInstruments(ListTransactionsRequest request) {
    return !request.getQuery().isBlank()
        || request.getOrderBy().contains("instrument")
        || request.getGroupBy() == TransactionGrouping.TRANSACTION_GROUPING_INSTRUMENT;
  }

  /** What was answered before, if it is still kept. */
  public Optional<Listing> find(Key key) {
    return Optional.ofNullable(kept.getIfPresent(key));
  }

  /** Answers anew, and keeps the answer. */
  public Listing answer(Key key, ListTransactionsRequest request, Book book) {
    Standing standing = new Standing(book.ledger());
    Entries of = new Entries(standing, book.titles());
    Grouping grouping = Grouping.of(request.getGroupBy(), of);
    Predicate<LedgerEntry> wanted = Wanted.of(request, of);
    Predicate<LedgerEntry> inView =
        entry -> book.accounts().map(accounts -> touches(entry, accounts)).orElse(true);
    Order order = new Order(of);
    List<LedgerEntry> rows =
        new ArrayList<>(book.ledger().stream().filter(inView.and(wanted)).toList());
    rows.sort(grouping.order().thenComparing(order.read(request.getOrderBy())));
    Predicate<AccountId> accounts = book.accounts().orElse(account -> true);
    Sums sums = new Sums(accounts);
    rows.stream().filter(of::counts).forEach(sums::add);
    boolean grouped = request.getGroupBy() != TransactionGrouping.TRANSACTION_GROUPING_UNSPECIFIED;
    Listing listing = new Listing(
        rows, grouped ? grouping.groups(rows, accounts, of) : List.of(), sums.all(), standing);
    kept.put(key, listing);
    return listing;
  }

  /** Whether an entry moves one of the accounts. */
  public static boolean touches(LedgerEntry entry, Predicate<AccountId> accounts) {
    return accounts.test(entry.booked().account())
        || entry.booked().legs().stream().anyMatch(leg -> accounts.test(leg.account()));
  }
}
