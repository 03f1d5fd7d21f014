package io.nexanest.portfolio.valuation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.checkpoint.Checkpoints;
import io.nexanest.core.ledger.Connections;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.lot.LotView;
import io.nexanest.core.market.RateTable;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Replayed books, kept for a while, since many ask the same. A posting leaves those alone that it
 * is not connected with, and of the others replays what follows it.
 */
final class ReplayedBooks {
  private static final int BOOKS = 64;

  private final Cache<Key, Checkpoints> books =
      Caffeine.newBuilder().maximumSize(BOOKS).build();

  /** What a book is of. */
  record Question(
      UUID tenant,
      Set<AccountId> accounts,
      LocalDate date,
      Optional<Instant> knownTime,
      String branch,
      CurrencyCode currency,
      LotView lots) {}

  /** What a replay depends on besides transactions, and nothing else. */
  private record Key(
      Question question,
      Set<AccountId> connected,
      Map<AccountId, LotPolicy> policies,
      RateTable rates) {}

  /**
   * The book of the accounts and of all that are connected with them.
   *
   * @param inForce the tenant's transactions that count, of whatever date
   */
  Book of(
      Question question,
      List<Booked> inForce,
      Map<AccountId, LotPolicy> policies,
      RateTable rates) {
    Set<AccountId> connected = Connections.of(question.accounts(), inForce);
    Map<AccountId, LotPolicy> theirs = new HashMap<>(policies);
    theirs.keySet().retainAll(connected);
    List<Booked> theirLedger = inForce.stream()
        .filter(booked -> !booked.draft().earnedDate().isAfter(question.date()))
        .filter(booked -> connected.contains(booked.account()))
        .toList();
    Key key = new Key(question, connected, theirs, rates);
    Checkpoints known = books.getIfPresent(key);
    Checkpoints now = known == null
        ? Checkpoints.of(theirLedger, rules(key), question.date())
        : known.with(theirLedger);
    if (now != known) {
      books.put(key, now);
    }
    return now.book();
  }

  private static BookRules rules(Key key) {
    return new BookRules(
        key.question().lots().of(new BookPolicy(key.policies(), LotPolicy.FIFO)),
        key.question().currency(),
        key.rates());
  }
}
