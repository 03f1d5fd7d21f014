/**
 * Kraken's public markets by its WebSocket, versions 2 and 1. Books carry a checksum. Read
 * {@link io.nexanest.market.adapter.kraken.Kraken} first.
 */
@NullMarked
package io.nexanest.market.adapter.kraken;

import org.jspecify.annotations.NullMarked;
