package io.nexanest.core.quantity;

import io.nexanest.core.transaction.Booked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A quantity after each transaction that changed it, in the order of the replay: by date. */
public final class DatedQuantity {
  private final List<After> steps = new ArrayList<>();
  // Beside the steps, since valuing asks for nothing else.
  private BigDecimal latest = BigDecimal.ZERO;
  private LocalDate lastDate = LocalDate.MIN;

  private record After(Booked transaction, BigDecimal quantity) {}

  /** Nothing yet. */
  public DatedQuantity() {}

  /** The same steps, to be added to by themselves. */
  public DatedQuantity copy() {
    DatedQuantity copy = new DatedQuantity();
    copy.steps.addAll(steps);
    copy.latest = latest;
    copy.lastDate = lastDate;
    return copy;
  }

  /** The quantity after that transaction. */
  public void set(Booked transaction, BigDecimal quantity) {
    steps.add(new After(transaction, quantity));
    latest = quantity;
    lastDate = transaction.date();
  }

  /** The transaction changed it by so much. */
  public void add(Booked transaction, BigDecimal change) {
    set(transaction, latest().add(change));
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
    int count = countTo(date);
    return count == 0 ? BigDecimal.ZERO : steps.get(count - 1).quantity();
  }

  /** What each transaction changed that counts; several legs of one are one move. */
  public List<Move> moves(Predicate<Booked> counts) {
    List<Move> moves = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < steps.size(); i++) {
      Booked transaction = steps.get(i).transaction();
      boolean goesOn = i + 1 < steps.size() && steps.get(i + 1).transaction() == transaction;
      if (!goesOn) {
        BigDecimal after = steps.get(i).quantity();
        if (counts.test(transaction)) {
          moves.add(new Move(transaction, after.subtract(before)));
        }
        before = after;
      }
    }
    return moves;
  }

  private int countTo(LocalDate date) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).transaction().date().isAfter(date)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
