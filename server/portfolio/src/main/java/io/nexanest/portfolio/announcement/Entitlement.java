package io.nexanest.portfolio.announcement;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one account is due by one option.
 *
 * @param option its id; empty where there is nothing to choose
 * @param quantity the units that this is about
 * @param newUnits what they get or become
 * @param fraction the part of a unit that is paid instead
 * @param cash with minus where the holder pays
 * @param currency of both amounts
 * @param draft what is to be booked; empty where nothing is taken
 */
public record Entitlement(
    AccountId account,
    BigDecimal held,
    String option,
    BigDecimal quantity,
    Optional<BigDecimal> newUnits,
    BigDecimal fraction,
    BigDecimal cashInLieu,
    BigDecimal cash,
    CurrencyCode currency,
    Optional<Draft> draft,
    boolean booked) {}
