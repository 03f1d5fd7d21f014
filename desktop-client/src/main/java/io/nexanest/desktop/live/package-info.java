/** From the network's threads to the screen, at most once a frame. Read {@link io.nexanest.desktop.live.QuoteBoard}. */
@NullMarked
package io.nexanest.desktop.live;

import org.jspecify.annotations.NullMarked;
