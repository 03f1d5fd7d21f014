/** How a draft becomes a booked transaction. Read {@link io.nexanest.core.ledger.Ledger} first. */
@NullMarked
package io.nexanest.core.ledger;

import org.jspecify.annotations.NullMarked;
