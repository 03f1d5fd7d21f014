/** A toolkit without a display. */
@NullMarked
package io.nexanest.desktop.headless;

import org.jspecify.annotations.NullMarked;
