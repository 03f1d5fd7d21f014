package io.nexanest.core.quantity;

import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A quantity after each transaction that changed it, in the order of the replay: by date. Kept in
 * two arrays, since a ledger makes very many of these steps and most positions have few.
 */
public final class DatedQuantity {
  private Booked[] transactions = {};
  private BigDecimal[] quantities = {};
  private int size;
  // Beside the steps, since valuing asks for nothing else.
  private BigDecimal latest = BigDecimal.ZERO;
  private LocalDate lastDate = LocalDate.MIN;

  /** Nothing yet. */
  public DatedQuantity() {}

  private DatedQuantity(DatedQuantity other) {
    transactions = Arrays.copyOf(other.transactions, other.size);
    quantities = Arrays.copyOf(other.quantities, other.size);
    size = other.size;
    latest = other.latest;
    lastDate = other.lastDate;
  }

  /** The same steps, to be added to by themselves. */
  public DatedQuantity copy() {
    return new DatedQuantity(this);
  }

  /** The quantity after that transaction; several changes by one are one step. */
  @SuppressWarnings("ReferenceEquality")
  public void set(Booked transaction, BigDecimal quantity) {
    if (size == 0 || transactions[size - 1] != transaction) {
      grow();
      transactions[size++] = transaction;
      lastDate = transaction.date();
    }
    quantities[size - 1] = quantity;
    latest = quantity;
  }

  private void grow() {
    if (size == transactions.length) {
      int longer = size + Math.max(1, size / 2);
      transactions = Arrays.copyOf(transactions, longer);
      quantities = Arrays.copyOf(quantities, longer);
    }
  }

  /** The transaction changed it by so much. */
  public void add(Booked transaction, BigDecimal change) {
    set(transaction, Decimals.sum(latest, change));
  }

  /** After all transactions so far. */
  public BigDecimal latest() {
    return latest;
  }

  /** At the end of that date. */
  public BigDecimal on(LocalDate date) {
    if (!lastDate.isAfter(date)) {
      return latest;
    }
    return after(countTo(date));
  }

  /** What each transaction changed that counts. */
  public List<Move> moves(Predicate<Booked> counts) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (counts.test(transactions[i])) {
        moves.add(move(i));
      }
    }
    return moves;
  }

  /** What the transactions after that date changed. */
  public List<Move> movesAfter(LocalDate date) {
    if (!lastDate.isAfter(date)) {
      return List.of();
    }
    List<Move> moves = new ArrayList<>();
    for (int i = countTo(date); i < size; i++) {
      moves.add(move(i));
    }
    return moves;
  }

  private Move move(int index) {
    return new Move(transactions[index], quantities[index].subtract(after(index)));
  }

  /** After so many steps. */
  private BigDecimal after(int count) {
    return count == 0 ? BigDecimal.ZERO : quantities[count - 1];
  }

  private int countTo(LocalDate date) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (transactions[middle].date().isAfter(date)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
