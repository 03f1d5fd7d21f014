/**
 * Lines to a provider, the same for all: WebSocket and HTTP, to listed hosts only, within bounds,
 * and with secrets that do not show. Read
 * {@link io.nexanest.market.adapter.spi.line.WebSocketLine} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.line;

import org.jspecify.annotations.NullMarked;
