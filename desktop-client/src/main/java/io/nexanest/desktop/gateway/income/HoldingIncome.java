package io.nexanest.desktop.gateway.income;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * Incomes of one holding together.
 *
 * @param instrument empty for interest on cash
 * @param lastYear the gross of the last twelve months
 * @param figure the name of the net figure; empty for cash
 */
public record HoldingIncome(
    String account,
    String instrument,
    Amounts amounts,
    BigDecimal lastYear,
    OptionalDouble yieldOnCost,
    OptionalDouble currentYield,
    String figure) {}
