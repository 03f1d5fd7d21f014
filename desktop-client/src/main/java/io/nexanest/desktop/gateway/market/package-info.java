/** Instruments, prices, quotes and watchlists. */
@NullMarked
package io.nexanest.desktop.gateway.market;

import org.jspecify.annotations.NullMarked;
