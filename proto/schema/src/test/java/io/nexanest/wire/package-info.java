/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.wire;

import org.jspecify.annotations.NullMarked;
