package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A transaction in the words of Portfolio Performance.
 *
 * @param amount what moves, with charges; zero or more
 * @param shares zero where no units move
 */
record Item(
    String uuid,
    LocalDate date,
    String type,
    CurrencyCode currency,
    BigDecimal amount,
    Optional<InstrumentId> security,
    BigDecimal shares,
    List<Unit> units,
    String note,
    Optional<LocalDate> exDate) {
  Item {
    units = List.copyOf(units);
  }

  /** A part of the amount, also in another currency where it has one. */
  record Unit(String type, BigDecimal amount, Optional<Forex> forex) {}

  record Forex(CurrencyCode currency, BigDecimal amount, BigDecimal rate) {}
}
