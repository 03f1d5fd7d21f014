/** Instruments that only one's own tenant sees: their terms, and the prices stated for them. */
@NullMarked
package io.nexanest.desktop.gateway.market.own;

import org.jspecify.annotations.NullMarked;
