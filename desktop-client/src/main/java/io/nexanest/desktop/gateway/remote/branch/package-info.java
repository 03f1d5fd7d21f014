/** Branches over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.branch;

import org.jspecify.annotations.NullMarked;
