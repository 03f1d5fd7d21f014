package io.nexanest.portfolio.overlay;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A price or a rate that counts on a branch from its date on, until the market has a later one. */
public sealed interface Assumption {
  LocalDate date();

  BigDecimal value();

  /** In the instrument's currency, as quoted. */
  record Price(InstrumentId instrument, LocalDate date, BigDecimal value) implements Assumption {}

  /** Units of the currency for one USD. */
  record Rate(CurrencyCode currency, LocalDate date, BigDecimal value) implements Assumption {}
}
