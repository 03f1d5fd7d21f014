/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.platform.rpc;

import org.jspecify.annotations.NullMarked;
