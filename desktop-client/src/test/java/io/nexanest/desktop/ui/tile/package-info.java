/** Tests of dials and trends. */
@NullMarked
package io.nexanest.desktop.ui.tile;

import org.jspecify.annotations.NullMarked;
