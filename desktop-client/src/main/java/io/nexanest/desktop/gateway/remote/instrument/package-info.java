/** The tenant's own instruments over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.instrument;

import org.jspecify.annotations.NullMarked;
