package io.nexanest.portfolio.importing.statement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a statement says that the account holds.
 *
 * @param date at the end of this day
 * @param symbol how it calls the instrument; empty for cash
 * @param isin the instrument's, if it says so
 * @param currency of cash; empty for instruments
 * @param amount units, less than zero for what is owed, or the balance
 */
public record StatedTotal(
    LocalDate date, String symbol, String isin, String currency, BigDecimal amount) {
  public static StatedTotal ofCash(LocalDate date, String currency, BigDecimal amount) {
    return new StatedTotal(date, "", "", currency, amount);
  }

  public boolean isCash() {
    return !currency.isEmpty();
  }

  /** What it is a total of: two of the same are of two days. */
  String subject() {
    return isCash() ? currency : isin.isEmpty() ? symbol : isin;
  }
}
