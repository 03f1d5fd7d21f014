/**
 * Accounts beside what their custodians say. Read {@link
 * io.nexanest.portfolio.period.reconcile.Reconciliation} first.
 */
@NullMarked
package io.nexanest.portfolio.period.reconcile;

import org.jspecify.annotations.NullMarked;
