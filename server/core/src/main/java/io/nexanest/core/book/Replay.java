package io.nexanest.core.book;

import io.nexanest.core.entry.Flows;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pass through a ledger, date by date. For one thread. A history advances one replay from date
 * to date instead of replaying for each.
 */
public final class Replay {
  private final BookRules rules;
  private final List<Booked> transactions;
  private @Nullable List<Booked> accruing;
  private final Map<PositionKey.Security, SecurityPosition> securities = new LinkedHashMap<>();
  private final Map<PositionKey.Cash, CashPosition> cash = new LinkedHashMap<>();
  private final Flows flows;
  private final List<Violation> violations = new ArrayList<>();
  private final Effects effects;
  private int next;

  public Replay(List<Booked> transactions, BookRules rules) {
    this.rules = rules;
    this.transactions = transactions.stream().sorted(Booked.REPLAY_ORDER).toList();
    this.flows = new Flows();
    this.effects = new Effects(this, new Costing(rules));
  }

  private Replay(Replay other, List<Booked> sorted) {
    this.rules = other.rules;
    this.transactions = sorted;
    other.securities.forEach((key, position) -> securities.put(key, position.copy()));
    other.cash.forEach((key, position) -> cash.put(key, position.copy()));
    this.flows = other.flows.copy();
    this.violations.addAll(other.violations);
    this.effects = new Effects(this, new Costing(rules));
    this.next = other.next;
  }

  /**
   * Where this replay stands, as one of its own that goes on with another list.
   *
   * @param sorted in replay order; it begins with what is replayed so far
   */
  public Replay on(List<Booked> sorted) {
    return new Replay(this, sorted);
  }

  /** Replays on until that many are replayed; what follows is left for later. */
  public void advanceTo(int count) {
    while (next < count) {
      apply(transactions.get(next++));
    }
  }

  /** What is replayed so far, as of that date; it is good until the next advance. */
  public Book book(LocalDate date) {
    List<Booked> receivables = accruing().stream()
        .filter(booked ->
            booked.date().isAfter(date) && !booked.draft().earnedDate().isAfter(date))
        .toList();
    // What is owed is shown with what it is owed for, even where nothing was ever held of that.
    receivables.forEach(booked -> security(booked, booked.account()));
    return new Book(this, date, receivables);
  }

  /** Those that are earned before they are paid; found once, since a history asks for each day. */
  private List<Booked> accruing() {
    List<Booked> known = accruing;
    if (known == null) {
      known = transactions.stream()
          .filter(booked -> booked.draft().earnedDate().isBefore(booked.date()))
          .toList();
      accruing = known;
    }
    return known;
  }

  /** How many are replayed. */
  public int replayed() {
    return next;
  }

  /**
   * Replays on to the end of that date. The book reads this replay: it is good until the next
   * advance.
   */
  public Book advanceTo(LocalDate date) {
    while (next < transactions.size() && !transactions.get(next).date().isAfter(date)) {
      apply(transactions.get(next++));
    }
    return book(date);
  }

  /**
   * Replays one more, which comes after all others in replay order; what it lacks, if anything, and
   * then it has no effect at all.
   *
   * @throws IllegalStateException before everything else is replayed
   */
  public List<Violation> append(Booked booked) {
    if (next < transactions.size()) {
      throw new IllegalStateException("the transactions before it are not replayed yet");
    }
    List<Violation> unmet = Demands.unmet(booked, this);
    if (unmet.isEmpty()) {
      effects.apply(booked);
    }
    return unmet;
  }

  private void apply(Booked booked) {
    List<Violation> unmet = Demands.unmet(booked, this);
    if (unmet.isEmpty()) {
      effects.apply(booked);
    } else {
      violations.addAll(unmet);
    }
  }

  /** The position of the transaction's instrument in that account, made if it is not there. */
  SecurityPosition security(Booked booked, AccountId account) {
    return security(
        account,
        booked.draft().instrument().orElseThrow(),
        booked.draft().instrumentCurrency().orElseThrow());
  }

  /** The position of what a corporate action gives, or of an option's underlying. */
  SecurityPosition counter(Booked booked) {
    return security(
        booked.account(),
        booked.draft().counterInstrument().orElseThrow(),
        booked.draft().counterInstrumentCurrency().orElseThrow());
  }

  private SecurityPosition security(
      AccountId account, InstrumentId instrument, CurrencyCode currency) {
    return securities.computeIfAbsent(
        new PositionKey.Security(account, instrument),
        key -> new SecurityPosition(key, currency, rules.policy().of(account)));
  }

  /** The position if anything was ever booked on it. */
  Optional<SecurityPosition> find(AccountId account, InstrumentId instrument) {
    return Optional.ofNullable(securities.get(new PositionKey.Security(account, instrument)));
  }

  /** The cash of that currency in the account, made if it is not there. */
  CashPosition cash(AccountId account, CurrencyCode currency) {
    return cash.computeIfAbsent(new PositionKey.Cash(account, currency), CashPosition::new);
  }

  public BookRules rules() {
    return rules;
  }

  Map<PositionKey.Security, SecurityPosition> securities() {
    return securities;
  }

  Map<PositionKey.Cash, CashPosition> cash() {
    return cash;
  }

  Stream<Position> positions() {
    return Stream.concat(securities.values().stream(), cash.values().stream());
  }

  Flows flows() {
    return flows;
  }

  List<Violation> violations() {
    return violations;
  }
}
