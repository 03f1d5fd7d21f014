/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.identity;

import org.jspecify.annotations.NullMarked;
