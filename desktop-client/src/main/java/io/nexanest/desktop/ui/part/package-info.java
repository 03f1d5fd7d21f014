/** Pieces that screens are made of: panels, figures, icons, segments. */
@NullMarked
package io.nexanest.desktop.ui.part;

import org.jspecify.annotations.NullMarked;
