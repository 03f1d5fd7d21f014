package io.nexanest.core.lot;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the books are looked at to see gains side by side; nothing is booked by it.
 *
 * @param policy as if every disposal had taken its lots by it, whatever it names; empty for the
 *     accounts' own
 * @param beforeCosts whether cost and proceeds leave out the fees and taxes of the trades
 */
public record LotView(Optional<LotPolicy> policy, boolean beforeCosts) {
  /** As the accounts say. */
  public static final LotView OWN = new LotView(Optional.empty(), false);

  /** Types whose fee and tax are part of a cost or of proceeds. */
  private static final Set<TransactionType> TRADES = EnumSet.of(
      TransactionType.BUY,
      TransactionType.SUBSCRIBE,
      TransactionType.SELL_SHORT,
      TransactionType.OPEN,
      TransactionType.SELL,
      TransactionType.REDEEM,
      TransactionType.TENDER,
      TransactionType.REDEMPTION,
      TransactionType.BUY_TO_COVER,
      TransactionType.CLOSE,
      TransactionType.EXERCISE,
      TransactionType.ASSIGNMENT,
      TransactionType.DELIVERY_IN,
      TransactionType.DELIVERY_OUT,
      TransactionType.OPENING_BALANCE,
      TransactionType.MERGER_CASH,
      TransactionType.MERGER_MIXED);

  /** Throws IllegalArgumentException for a policy that takes what disposals name. */
  public LotView {
    if (policy.filter(LotPolicy.SPECIFIC::equals).isPresent()) {
      throw new IllegalArgumentException(
          "is FIFO, LIFO, HIFO or AVERAGE; SPECIFIC needs the lots that a disposal names");
    }
  }

  /** The transactions as they are seen; their legs, and so cash and flows, stay as booked. */
  public List<Booked> of(List<Booked> transactions) {
    return equals(OWN) ? transactions : transactions.stream().map(this::of).toList();
  }

  /** The policies as they are seen. */
  public BookPolicy of(BookPolicy own) {
    return policy.map(other -> new BookPolicy(Map.of(), other)).orElse(own);
  }

  private Booked of(Booked booked) {
    Draft draft = booked.draft();
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.putAll(draft.values());
    if (policy.isPresent()) {
      values.remove(Field.LOTS);
    }
    if (beforeCosts && TRADES.contains(draft.type())) {
      values.remove(Field.FEE);
      values.remove(Field.TAX);
    }
    return values.size() == draft.values().size()
        ? booked
        : new Booked(
            booked.stamp(),
            new Draft(draft.type(), draft.account(), draft.tradeDate(), values),
            booked.legs());
  }
}
