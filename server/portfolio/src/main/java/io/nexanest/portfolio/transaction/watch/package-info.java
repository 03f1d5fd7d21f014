/**
 * Following the ledger as it grows. Read {@link
 * io.nexanest.portfolio.transaction.watch.TransactionWatches} first.
 */
@NullMarked
package io.nexanest.portfolio.transaction.watch;

import org.jspecify.annotations.NullMarked;
