/** Small dials and trends for a dashboard; read {@link io.nexanest.desktop.ui.tile.Dial} first. */
@NullMarked
package io.nexanest.desktop.ui.tile;

import org.jspecify.annotations.NullMarked;
