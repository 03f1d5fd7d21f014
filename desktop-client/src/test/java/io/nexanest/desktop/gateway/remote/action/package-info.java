/** Tests of what the package of this name promises. */
@NullMarked
package io.nexanest.desktop.gateway.remote.action;

import org.jspecify.annotations.NullMarked;
