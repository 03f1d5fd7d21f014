/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.platform.stream;

import org.jspecify.annotations.NullMarked;
