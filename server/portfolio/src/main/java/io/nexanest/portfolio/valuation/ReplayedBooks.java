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

  /** The last answer to each question: as long as nothing is booked, it is looked up and no more. */
  private final Cache<Asked, Answer> answers =
      Caffeine.newBuilder().maximumSize(BOOKS).build();

  private record Asked(Question question, Map<AccountId, LotPolicy> policies, RateTable rates) {}

  private record Answer(long position, Checkpoints books) {}

  /**
   * The tenant's transactions that count.
   *
   * @param position of the last that is known; of one tenant, branch and view it says which
   * @param inForce of whatever date
   */
  record Known(long position, List<Booked> inForce) {}

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

  /** The book of the accounts and of all that are connected with them. */
  Book of(Question question, Known known, Map<AccountId, LotPolicy> policies, RateTable rates) {
    Asked asked = new Asked(question, policies, rates);
    Answer last = answers.getIfPresent(asked);
    if (last == null || last.position() != known.position()) {
      last = new Answer(known.position(), replayed(question, known.inForce(), policies, rates));
      answers.put(asked, last);
    }
    return last.books().book();
  }

  private Checkpoints replayed(
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
    return now;
  }

  private static BookRules rules(Key key) {
    return new BookRules(
        key.question().lots().of(new BookPolicy(key.policies(), LotPolicy.FIFO)),
        key.question().currency(),
        key.rates());
  }
}
