/** Tests of what the package of this name promises. */
@NullMarked
package io.nexanest.core.waterfall;

import org.jspecify.annotations.NullMarked;
