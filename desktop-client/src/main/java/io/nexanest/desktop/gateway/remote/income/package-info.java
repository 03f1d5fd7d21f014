/** Income over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.income;

import org.jspecify.annotations.NullMarked;
