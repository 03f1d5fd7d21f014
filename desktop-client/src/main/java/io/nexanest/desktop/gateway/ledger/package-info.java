/** Transactions: drafts, answers, the ledger's feed. */
@NullMarked
package io.nexanest.desktop.gateway.ledger;

import org.jspecify.annotations.NullMarked;
