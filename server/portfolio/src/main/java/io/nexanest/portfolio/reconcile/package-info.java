/**
 * Accounts beside what their custodians say. Read {@link
 * io.nexanest.portfolio.reconcile.Reconciliation} first.
 */
@NullMarked
package io.nexanest.portfolio.reconcile;

import org.jspecify.annotations.NullMarked;
