/**
 * Where entries of the ledger come from: who booked them, and what they were read from. Read {@link
 * io.nexanest.portfolio.transaction.source.Origin} first.
 */
@NullMarked
package io.nexanest.portfolio.transaction.source;

import org.jspecify.annotations.NullMarked;
