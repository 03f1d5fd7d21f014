package io.nexanest.core.book;

import io.nexanest.core.entry.Flows;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass through a ledger, date by date. For one thread. A history advances one replay from date
 * to date instead of replaying for each.
 */
public final class Replay {
  private final BookRules rules;
  private final List<Booked> transactions;
  private @Nullable List<Booked> accruing;
  // Beside their indexes, since a valuation goes through all of them in the order they were made
  // in.
  private final List<SecurityPosition> securities;
  private final List<CashPosition> cash;
  private final Map<PositionKey.Security, SecurityPosition> securityOf;
  private final Map<PositionKey.Cash, CashPosition> cashOf;
  private final Flows flows;
  private final List<Violation> violations = new ArrayList<>();
  private final Effects effects;
  private @Nullable CashPosition lastCash;
  private int next;

  public Replay(List<Booked> transactions, BookRules rules) {
    this.rules = rules;
    this.transactions = inOrder(transactions);
    this.securities = new ArrayList<>();
    this.cash = new ArrayList<>();
    this.securityOf = new HashMap<>();
    this.cashOf = new HashMap<>();
    this.flows = new Flows();
    this.effects = new Effects(this, new Costing(rules));
  }

  /** Most ledgers are in replay order as they come, and finding that out costs one look at each. */
  private static List<Booked> inOrder(List<Booked> transactions) {
    for (int i = 1; i < transactions.size(); i++) {
      if (Booked.REPLAY_ORDER.compare(transactions.get(i - 1), transactions.get(i)) > 0) {
        return transactions.stream().sorted(Booked.REPLAY_ORDER).toList();
      }
    }
    return List.copyOf(transactions);
  }

  private Replay(Replay other, List<Booked> sorted) {
    this.rules = other.rules;
    this.transactions = sorted;
    this.securities = new ArrayList<>(other.securities.size());
    this.cash = new ArrayList<>(other.cash.size());
    this.securityOf = HashMap.newHashMap(other.securities.size());
    this.cashOf = HashMap.newHashMap(other.cash.size());
    other.securities.forEach(position -> add(position.copy()));
    other.cash.forEach(position -> add(position.copy()));
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
    PositionKey.Security key = new PositionKey.Security(account, instrument);
    SecurityPosition position = securityOf.get(key);
    if (position == null) {
      position = new SecurityPosition(key, currency, rules.policy().of(account));
      add(position);
    }
    return position;
  }

  /** The position if anything was ever booked on it. */
  Optional<SecurityPosition> find(AccountId account, InstrumentId instrument) {
    return Optional.ofNullable(securityOf.get(new PositionKey.Security(account, instrument)));
  }

  /** The cash of that currency in the account, made if it is not there. */
  CashPosition cash(AccountId account, CurrencyCode currency) {
    CashPosition last = lastCash;
    if (last != null && last.isOf(account, currency)) {
      return last;
    }
    PositionKey.Cash key = new PositionKey.Cash(account, currency);
    CashPosition position = cashOf.get(key);
    if (position == null) {
      position = new CashPosition(key);
      add(position);
    }
    lastCash = position;
    return position;
  }

  public BookRules rules() {
    return rules;
  }

  /** The cash if anything was ever booked on it. */
  Optional<CashPosition> findCash(AccountId account, CurrencyCode currency) {
    return Optional.ofNullable(cashOf.get(new PositionKey.Cash(account, currency)));
  }

  private void add(SecurityPosition position) {
    securities.add(position);
    securityOf.put(position.key(), position);
  }

  private void add(CashPosition position) {
    cash.add(position);
    cashOf.put(position.key(), position);
  }

  /** As first booked. */
  List<SecurityPosition> securities() {
    return securities;
  }

  /** As first booked. */
  List<CashPosition> cash() {
    return cash;
  }

  Flows flows() {
    return flows;
  }

  List<Violation> violations() {
    return violations;
  }
}
