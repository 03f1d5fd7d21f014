/** Gains over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.gain;

import org.jspecify.annotations.NullMarked;
