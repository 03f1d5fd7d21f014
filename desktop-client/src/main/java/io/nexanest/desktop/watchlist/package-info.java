/** Quotes of chosen instruments, ticking. */
@NullMarked
package io.nexanest.desktop.watchlist;

import org.jspecify.annotations.NullMarked;
