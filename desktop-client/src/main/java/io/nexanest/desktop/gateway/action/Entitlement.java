package io.nexanest.desktop.gateway.action;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an account is due.
 *
 * @param option the option's id; empty where there is nothing to choose
 * @param quantity the units that this is about
 * @param newUnits what they get or become
 * @param fraction the part of a unit that is paid instead
 * @param cash with minus where the holder pays
 */
public record Entitlement(
    String account,
    BigDecimal held,
    String option,
    BigDecimal quantity,
    Optional<BigDecimal> newUnits,
    BigDecimal fraction,
    BigDecimal cashInLieu,
    BigDecimal cash,
    String currency,
    boolean booked) {}
