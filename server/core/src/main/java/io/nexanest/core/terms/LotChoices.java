package io.nexanest.core.terms;

import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.util.List;

/** The lots that a disposal names, in the order in which it takes from them. */
public record LotChoices(List<Choice> choices) {
  /**
   * So much of one lot.
   *
   * @param openedBy the transaction that opened the lot, wherever the lot has gone since
   * @param units of the instrument, positive
   */
  public record Choice(TransactionId openedBy, BigDecimal units) {
    /** Choices are equal when their units are, whichever scale those came with. */
    public Choice {
      units = Decimals.plain(units);
    }
  }

  public LotChoices {
    choices = List.copyOf(choices);
  }

  /** All units that are chosen. */
  public BigDecimal units() {
    return choices.stream().map(Choice::units).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
