/**
 * The screen of income: received by period and holding, and the calendar of what is to come. Read
 * {@link io.nexanest.desktop.income.IncomeViewModel} first.
 */
@NullMarked
package io.nexanest.desktop.income;

import org.jspecify.annotations.NullMarked;
