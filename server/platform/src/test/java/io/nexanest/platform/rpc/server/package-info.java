/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.platform.rpc.server;

import org.jspecify.annotations.NullMarked;
