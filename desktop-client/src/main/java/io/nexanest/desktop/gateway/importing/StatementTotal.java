package io.nexanest.desktop.gateway.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a statement says that the account holds, beside what the books have.
 *
 * @param subject a symbol or a currency
 * @param difference booked less stated
 * @param unlisted whether the statement lists positions, and this one not
 */
public record StatementTotal(
    String subject,
    LocalDate date,
    BigDecimal stated,
    BigDecimal booked,
    BigDecimal difference,
    boolean unlisted) {
  public boolean differs() {
    return difference.signum() != 0;
  }
}
