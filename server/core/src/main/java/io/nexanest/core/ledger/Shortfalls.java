package io.nexanest.core.ledger;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.RateSource;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger asks for that is not there. It is the replay itself that says so, without rates,
 * since units and lots do not depend on them.
 */
final class Shortfalls {
  private static final RateSource NO_RATES = new RateSource() {
    @Override
    public RateAnswer rate(CurrencyCode from, CurrencyCode to, LocalDate date) {
      return new RateAnswer.Missing(from, to, date);
    }

    @Override
    public Optional<LocalDate> previousDate(LocalDate date) {
      return Optional.empty();
    }
  };

  private Shortfalls() {}

  /** Every transaction, on whatever date, that needs more of these instruments than there is. */
  static List<Violation> of(
      Set<InstrumentId> instruments, List<Booked> transactions, BookPolicy policy) {
    List<Booked> about = about(instruments, transactions);
    if (about.isEmpty()) {
      return List.of();
    }
    CurrencyCode any = CurrencyCode.of("USD");
    return Book.replay(about, new BookRules(policy, any, NO_RATES), LocalDate.MAX)
        .violations();
  }

  /** Those that name one of the instruments, or one that became one of them. */
  private static List<Booked> about(Set<InstrumentId> instruments, List<Booked> transactions) {
    Set<InstrumentId> wider = new HashSet<>(instruments);
    boolean grew = !instruments.isEmpty();
    while (grew) {
      grew = false;
      for (Booked booked : transactions) {
        List<InstrumentId> named = booked.draft().instruments();
        if (named.size() > 1 && named.stream().anyMatch(wider::contains)) {
          grew |= wider.addAll(named);
        }
      }
    }
    return transactions.stream()
        .filter(booked -> booked.draft().instruments().stream().anyMatch(wider::contains))
        .toList();
  }
}
