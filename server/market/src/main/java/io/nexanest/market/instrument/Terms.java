package io.nexanest.market.instrument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the price of an instrument is for.
 *
 * @param multiplier money for one unit at a price of one
 * @param margined whether gains are settled in cash every day
 * @param contract what the contract says, where it is one and somebody has said it
 */
public record Terms(BigDecimal multiplier, boolean margined, Optional<Contract> contract) {
  public static final Terms PLAIN = new Terms(BigDecimal.ONE, false, Optional.empty());
}
