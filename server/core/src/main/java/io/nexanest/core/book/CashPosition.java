package io.nexanest.core.book;

import io.nexanest.core.entry.Tally;
import io.nexanest.core.quantity.DatedQuantity;
import io.nexanest.core.quantity.Move;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A currency in an account. */
public final class CashPosition implements Position {
  private final PositionKey.Cash key;
  private final Tally tally;
  private final DatedQuantity balances;
  /** What is settled after its own date, and only that: the rest is settled on its date or before. */
  private final NavigableMap<LocalDate, BigDecimal> late;

  CashPosition(PositionKey.Cash key) {
    this.key = key;
    this.tally = new Tally();
    this.balances = new DatedQuantity();
    this.late = new TreeMap<>();
  }

  private CashPosition(CashPosition other) {
    this.key = other.key;
    this.tally = other.tally.copy();
    this.balances = other.balances.copy();
    this.late = new TreeMap<>(other.late);
  }

  CashPosition copy() {
    return new CashPosition(this);
  }

  void add(BigDecimal amount, Booked by) {
    balances.add(by, amount);
    if (isLate(by)) {
      late.merge(by.settlementDate(), amount, BigDecimal::add);
    }
  }

  boolean isOf(AccountId account, CurrencyCode currency) {
    return key.account().equals(account) && key.currency().equals(currency);
  }

  private static boolean isLate(Booked booked) {
    return booked.settlementDate().isAfter(booked.date());
  }

  @Override
  public PositionKey.Cash key() {
    return key;
  }

  @Override
  public CurrencyCode currency() {
    return key.currency();
  }

  @Override
  public BigDecimal quantity() {
    return balances.latest();
  }

  @Override
  public BigDecimal quantityOn(LocalDate date) {
    return balances.on(date);
  }

  @Override
  public List<Move> movesTo(LocalDate date) {
    return balances.moves(transaction -> !transaction.date().isAfter(date));
  }

  /** The moves that {@link #settledOn} adds up to. */
  public List<Move> settledMovesTo(LocalDate date) {
    return balances.moves(transaction -> !transaction.settlementDate().isAfter(date));
  }

  /** The balance without what is settled only after that date. */
  public BigDecimal settledOn(LocalDate date) {
    BigDecimal settled = balances.latest();
    for (Move move : balances.movesAfter(date)) {
      Booked transaction = move.transaction();
      if (!isLate(transaction) && transaction.settlementDate().isAfter(date)) {
        settled = settled.subtract(move.change());
      }
    }
    for (BigDecimal pending : late.tailMap(date, false).values()) {
      settled = settled.subtract(pending);
    }
    return settled;
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
