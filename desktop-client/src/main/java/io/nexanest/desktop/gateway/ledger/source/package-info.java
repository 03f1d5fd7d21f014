/** Where the entries of the ledger came from, and who booked them. */
@NullMarked
package io.nexanest.desktop.gateway.ledger.source;

import org.jspecify.annotations.NullMarked;
