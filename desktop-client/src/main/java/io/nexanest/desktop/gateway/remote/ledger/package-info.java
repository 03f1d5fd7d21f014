/** Questions to the ledger and corrections of many, as messages. */
@NullMarked
package io.nexanest.desktop.gateway.remote.ledger;

import org.jspecify.annotations.NullMarked;
