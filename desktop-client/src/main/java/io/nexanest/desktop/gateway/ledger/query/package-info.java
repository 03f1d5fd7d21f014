/** What a listing of the ledger is asked for, and what it is answered besides its rows. */
@NullMarked
package io.nexanest.desktop.gateway.ledger.query;

import org.jspecify.annotations.NullMarked;
