/** The ledger. Read {@link io.nexanest.portfolio.transaction.Transactions} and {@link io.nexanest.portfolio.transaction.LedgerMemory} first. */
@NullMarked
package io.nexanest.portfolio.transaction;

import org.jspecify.annotations.NullMarked;
