/**
 * What a branch lays over the books. Read {@link io.nexanest.portfolio.overlay.BranchRow} first.
 *
 * <p>Tables: branch, branch_assumption; the transactions of a branch are in the ledger.
 */
@NullMarked
package io.nexanest.portfolio.overlay;

import org.jspecify.annotations.NullMarked;
