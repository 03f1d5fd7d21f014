/** The gateways over gRPC; the only place that sees stubs. */
@NullMarked
package io.nexanest.desktop.gateway.remote;

import org.jspecify.annotations.NullMarked;
