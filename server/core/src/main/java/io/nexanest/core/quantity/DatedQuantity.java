package io.nexanest.core.quantity;

import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A quantity after each transaction that changed it, in the order of the replay: by date. Kept as
 * two lists of the same length, since a ledger makes very many of these steps.
 */
public final class DatedQuantity {
  private final List<Booked> transactions;
  private final List<BigDecimal> quantities;
  // Beside the steps, since valuing asks for nothing else.
  private BigDecimal latest = BigDecimal.ZERO;
  private LocalDate lastDate = LocalDate.MIN;

  /** Nothing yet. */
  public DatedQuantity() {
    transactions = new ArrayList<>(0);
    quantities = new ArrayList<>(0);
  }

  private DatedQuantity(DatedQuantity other) {
    transactions = new ArrayList<>(other.transactions);
    quantities = new ArrayList<>(other.quantities);
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
    int last = transactions.size() - 1;
    if (last >= 0 && transactions.get(last) == transaction) {
      quantities.set(last, quantity);
    } else {
      transactions.add(transaction);
      quantities.add(quantity);
      lastDate = transaction.date();
    }
    latest = quantity;
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
    for (int i = 0; i < transactions.size(); i++) {
      if (counts.test(transactions.get(i))) {
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
    for (int i = countTo(date); i < transactions.size(); i++) {
      moves.add(move(i));
    }
    return moves;
  }

  private Move move(int index) {
    return new Move(transactions.get(index), quantities.get(index).subtract(after(index)));
  }

  /** After so many steps. */
  private BigDecimal after(int count) {
    return count == 0 ? BigDecimal.ZERO : quantities.get(count - 1);
  }

  private int countTo(LocalDate date) {
    int low = 0;
    int high = transactions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (transactions.get(middle).date().isAfter(date)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
