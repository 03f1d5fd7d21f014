package io.nexanest.core.book;

import io.nexanest.core.ledger.Shortfall;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Effect;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One pass through a ledger, date by date. For one thread. A history advances one replay from date
 * to date instead of replaying for each.
 */
public final class Replay {
  private final BookRules rules;
  private final List<Booked> transactions;
  private final Map<PositionKey.Security, SecurityPosition> securities = new LinkedHashMap<>();
  private final Map<PositionKey.Cash, CashPosition> cash = new LinkedHashMap<>();
  private final Flows flows = new Flows();
  private final List<Violation> violations = new ArrayList<>();
  private final Effects effects;
  private int next;

  public Replay(List<Booked> transactions, BookRules rules) {
    this.rules = rules;
    this.transactions = transactions.stream().sorted(Booked.REPLAY_ORDER).toList();
    this.effects = new Effects(this, new Costing(rules));
  }

  /**
   * Replays on to the end of that date. The book reads this replay: it is good until the next
   * advance.
   */
  public Book advanceTo(LocalDate date) {
    while (next < transactions.size() && !transactions.get(next).date().isAfter(date)) {
      apply(transactions.get(next++));
    }
    return new Book(this, date);
  }

  private void apply(Booked booked) {
    if (!isCovered(booked)) {
      return;
    }
    effects.apply(booked);
  }

  private boolean isCovered(Booked booked) {
    Effect effect = booked.type().effect();
    if (effect != Effect.DISPOSAL && effect != Effect.TRANSFER) {
      return true;
    }
    SecurityPosition position = security(booked, booked.account());
    BigDecimal wanted = booked.draft().quantity().orElseThrow();
    BigDecimal held = position.quantity();
    if (wanted.compareTo(held) <= 0) {
      return true;
    }
    violations.add(Shortfall.of(booked, position.key().instrument(), held, wanted));
    return false;
  }

  /** The position of the transaction's instrument in that account, made if it is not there. */
  SecurityPosition security(Booked booked, AccountId account) {
    return securities.computeIfAbsent(
        new PositionKey.Security(account, booked.draft().instrument().orElseThrow()),
        key -> new SecurityPosition(
            key,
            booked.draft().instrumentCurrency().orElseThrow(),
            rules.policy().of(account)));
  }

  /** The cash of that currency in the account, made if it is not there. */
  CashPosition cash(AccountId account, CurrencyCode currency) {
    return cash.computeIfAbsent(new PositionKey.Cash(account, currency), CashPosition::new);
  }

  BookRules rules() {
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
