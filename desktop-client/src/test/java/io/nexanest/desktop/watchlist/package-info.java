/** Tests of io.nexanest.desktop.watchlist. */
@NullMarked
package io.nexanest.desktop.watchlist;

import org.jspecify.annotations.NullMarked;
