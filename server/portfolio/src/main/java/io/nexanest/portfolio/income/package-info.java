/**
 * Received income and the income that is to come. Read {@link
 * io.nexanest.portfolio.income.Incomes} first.
 */
@NullMarked
package io.nexanest.portfolio.income;

import org.jspecify.annotations.NullMarked;
