package io.nexanest.portfolio.reconcile;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a custodian says that it holds.
 *
 * @param symbol of an instrument, or its ISIN; empty for cash
 * @param isin looked up before the symbol; may be empty
 * @param currency of cash; empty for an instrument
 * @param cost in the instrument's currency, if the custodian says
 */
record CustodianHolding(
    String symbol, String isin, String currency, BigDecimal quantity, Optional<BigDecimal> cost) {
  boolean isCash() {
    return !currency.isEmpty();
  }
}
