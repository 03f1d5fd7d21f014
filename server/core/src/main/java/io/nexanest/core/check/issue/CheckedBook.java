package io.nexanest.core.check.issue;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.Provenance;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What checks look at: a scope's books as of a date. The ledger is gone through once, here; a check
 * goes through what it is given, and looks up the rest.
 */
public final class CheckedBook {
  private final List<Booked> inForce;
  private final List<Booked> booked;
  private final Map<TransactionId, Booked> byId = new HashMap<>();
  private final Book book;
  private final Scope scope;
  private final Market market;
  private final Labels labels;

  /**
   * A scope's books.
   *
   * @param inForce the transactions that count, of all accounts, since transfers cross scopes;
   *     not changed any more
   */
  public CheckedBook(List<Booked> inForce, Book book, Scope scope, Market market, Labels labels) {
    this.inForce = inForce;
    this.book = book;
    this.scope = scope;
    this.market = market;
    this.labels = labels;
    this.booked = this.inForce.stream()
        .filter(one -> scope.has(one.account()) && !one.date().isAfter(book.date()))
        .sorted(Booked.REPLAY_ORDER)
        .toList();
    this.inForce.forEach(one -> byId.putIfAbsent(one.id(), one));
  }

  public List<Booked> inForce() {
    return inForce;
  }

  public Book book() {
    return book;
  }

  public Scope scope() {
    return scope;
  }

  public Market market() {
    return market;
  }

  public Labels labels() {
    return labels;
  }

  public LocalDate date() {
    return book.date();
  }

  /** The transactions on accounts of the scope up to the date, in replay order. */
  public List<Booked> booked() {
    return booked;
  }

  public Optional<Booked> find(TransactionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The close of the last session up to that date, if there is one. */
  public Optional<PriceAnswer.Known> close(InstrumentId instrument, LocalDate date) {
    return market.prices().session(instrument, date).flatMap(session -> {
      PriceAnswer answer = market.prices().price(instrument, session);
      return answer instanceof PriceAnswer.Known known ? Optional.of(known) : Optional.empty();
    });
  }

  /** Whether the price is of a date at most so many days before. */
  public static boolean within(Provenance provenance, LocalDate date, long days) {
    return !provenance.date().isBefore(date.minusDays(days));
  }

  /** A transaction in words: {@code the buy of ACME in Main of 2026-01-05}. */
  public String words(Booked booked) {
    String of = booked.draft().instrument().map(id -> " of " + labels.of(id)).orElse("");
    return "the " + booked.type().name().toLowerCase(Locale.ROOT).replace('_', ' ') + of + " in "
        + labels.account(booked.account()) + " of " + booked.date();
  }
}
