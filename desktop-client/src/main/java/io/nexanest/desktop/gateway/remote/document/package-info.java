/** Kept files over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.document;

import org.jspecify.annotations.NullMarked;
