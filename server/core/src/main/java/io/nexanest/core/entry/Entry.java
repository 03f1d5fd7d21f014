package io.nexanest.core.entry;

import io.nexanest.core.lot.Lot;
import io.nexanest.core.market.Converted;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What one transaction means in view currency, with the evidence for it. */
public sealed interface Entry {
  EntryKind kind();

  Booked transaction();

  /** In view currency, rounded to its minor unit. */
  BigDecimal value();

  default LocalDate date() {
    return transaction().date();
  }

  /** An amount at the transaction's own or the day's rate. */
  record Amount(EntryKind kind, Booked transaction, Converted amount) implements Entry {
    @Override
    public BigDecimal value() {
      return amount.value();
    }
  }

  /**
   * A disposal.
   *
   * @param moved the parts of lots that left, with the cost that left with them
   */
  record Sale(Booked transaction, Converted proceeds, List<Lot> moved) implements Entry {
    public Sale {
      moved = List.copyOf(moved);
    }

    @Override
    public EntryKind kind() {
      return EntryKind.DISPOSAL;
    }

    @Override
    public BigDecimal value() {
      return proceeds.value();
    }

    /** Proceeds in view currency less the cost in view currency that left. */
    public BigDecimal gain() {
      return value().subtract(viewCost(moved));
    }
  }

  /** Lots that went from one account to another, or out, with their costs. */
  record Carried(EntryKind kind, Booked transaction, List<Lot> lots) implements Entry {
    public Carried {
      lots = List.copyOf(lots);
    }

    @Override
    public BigDecimal value() {
      return viewCost(lots);
    }
  }

  private static BigDecimal viewCost(List<Lot> lots) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Lot lot : lots) {
      sum = Decimals.sum(sum, lot.cost().view());
    }
    return sum;
  }
}
