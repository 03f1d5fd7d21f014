package io.nexanest.core.book;

import io.nexanest.core.entry.Tally;
import io.nexanest.core.quantity.Move;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One instrument or one currency in one account, closed ones included. */
public sealed interface Position permits SecurityPosition, CashPosition {
  PositionKey key();

  /** The instrument's currency, or the currency that it is. */
  CurrencyCode currency();

  /** Units held, or the balance. */
  BigDecimal quantity();

  /** Units held or balance at the end of that date, in the units of that date. */
  BigDecimal quantityOn(LocalDate date);

  /** What the transactions up to that date moved; adds up to {@link #quantityOn}. */
  List<Move> movesTo(LocalDate date);

  Tally tally();
}
