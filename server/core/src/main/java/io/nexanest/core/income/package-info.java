/**
 * What was received, and what is to come: declared, or estimated from the last twelve months. Read
 * {@link io.nexanest.core.income.ReceivedIncome} first.
 */
@NullMarked
package io.nexanest.core.income;

import org.jspecify.annotations.NullMarked;
