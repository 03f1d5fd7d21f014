/** What a listing of the ledger asks for: which entries, in which order, in which groups. Read {@link io.nexanest.portfolio.transaction.listing.Listing} first. */
@NullMarked
package io.nexanest.portfolio.transaction.listing;

import org.jspecify.annotations.NullMarked;
