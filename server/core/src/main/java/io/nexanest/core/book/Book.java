package io.nexanest.core.book;

import io.nexanest.core.entry.Flow;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A ledger replayed up to a date: positions with lots, sums and entries, and flows. Replaying is
 * done once; valuing it at other prices adds nothing up again. It holds all accounts of the
 * transactions, and a {@link Scope} says which of them are asked about: a transfer from outside of
 * the scope then still carries its lots.
 */
public final class Book {
  private final Replay replay;
  private final LocalDate date;
  private final List<Booked> receivables;

  Book(Replay replay, LocalDate date, List<Booked> receivables) {
    this.replay = replay;
    this.date = date;
    this.receivables = List.copyOf(receivables);
  }

  /**
   * Replays the transactions dated up to and with that date. They must be those in force (see
   * {@code Timeline}), in any order. One that wants more than is held is left out, with all of its
   * effects, and named in {@link #violations()}.
   */
  public static Book replay(List<Booked> transactions, BookRules rules, LocalDate date) {
    return new Replay(transactions, rules).advanceTo(date);
  }

  public LocalDate date() {
    return date;
  }

  /** The currency of every value in it. */
  public CurrencyCode view() {
    return replay.rules().view();
  }

  public BookRules rules() {
    return replay.rules();
  }

  /** The positions of the scope, closed ones included: securities, then cash, as first booked. */
  public List<Position> positions(Scope scope) {
    List<Position> within =
        new ArrayList<>(replay.securities().size() + replay.cash().size());
    addWithin(scope, replay.securities(), within);
    addWithin(scope, replay.cash(), within);
    return Collections.unmodifiableList(within);
  }

  /** Positions of one account mostly follow each other, so that its membership is asked for once. */
  private static void addWithin(
      Scope scope, Collection<? extends Position> positions, List<Position> within) {
    Optional<AccountId> last = Optional.empty();
    boolean has = false;
    for (Position position : positions) {
      AccountId account = position.key().account();
      if (last.isEmpty() || !last.get().equals(account)) {
        last = Optional.of(account);
        has = scope.has(account);
      }
      if (has) {
        within.add(position);
      }
    }
  }

  /** Income of that position that is earned by the date and paid after it. */
  public List<Booked> receivables(PositionKey key) {
    return receivables.isEmpty()
        ? receivables
        : receivables.stream()
            .filter(booked -> booked
                .draft()
                .instrument()
                .map(instrument -> new PositionKey.Security(booked.account(), instrument))
                .filter(key::equals)
                .isPresent())
            .toList();
  }

  public Optional<SecurityPosition> security(AccountId account, InstrumentId instrument) {
    return replay.find(account, instrument);
  }

  public Optional<CashPosition> cash(AccountId account, CurrencyCode currency) {
    return replay.findCash(account, currency);
  }

  /** The flows that cross the boundary of the scope, in replay order. */
  public List<Flow> externalFlows(Scope scope) {
    return replay.flows().external(scope);
  }

  /** The sum of {@link #externalFlows}, in view currency. */
  public BigDecimal netDeposits(Scope scope) {
    return replay.flows().externalSum(scope);
  }

  /** Whether a flow counts as zero for want of a rate, in whatever scope. */
  public boolean flowRateMissing() {
    return replay.flows().tally().rateMissing();
  }

  /** Transactions that were left out because an account held too little. */
  public List<Violation> violations() {
    return List.copyOf(replay.violations());
  }
}
