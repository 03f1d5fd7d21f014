/** The health of the books over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.health;

import org.jspecify.annotations.NullMarked;
