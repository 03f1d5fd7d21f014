/** Parts of a whole: treemap, ring, bars. */
@NullMarked
package io.nexanest.desktop.ui.share;

import org.jspecify.annotations.NullMarked;
