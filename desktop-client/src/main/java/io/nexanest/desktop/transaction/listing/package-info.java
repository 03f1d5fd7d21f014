/** The ledger as a long list of which only what is looked at is read. Read {@link io.nexanest.desktop.transaction.listing.LedgerLines} first. */
@NullMarked
package io.nexanest.desktop.transaction.listing;

import org.jspecify.annotations.NullMarked;
