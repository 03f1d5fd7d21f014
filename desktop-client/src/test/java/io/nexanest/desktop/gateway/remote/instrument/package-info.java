/** The tenant's own instruments to and from the wire. */
@NullMarked
package io.nexanest.desktop.gateway.remote.instrument;

import org.jspecify.annotations.NullMarked;
