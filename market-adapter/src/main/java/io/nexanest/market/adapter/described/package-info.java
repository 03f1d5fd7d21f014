/**
 * A live feed that is described by settings alone: JSON over a WebSocket, without a line of code of
 * its own. Read {@link io.nexanest.market.adapter.described.Description} first.
 */
@NullMarked
package io.nexanest.market.adapter.described;

import org.jspecify.annotations.NullMarked;
