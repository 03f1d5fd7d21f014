/** Tests of what the package of this name promises. */
@NullMarked
package io.nexanest.core.transaction;

import org.jspecify.annotations.NullMarked;
