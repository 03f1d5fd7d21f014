/** Overlays on the books, for what-if. */
@NullMarked
package io.nexanest.desktop.gateway.branch;

import org.jspecify.annotations.NullMarked;
