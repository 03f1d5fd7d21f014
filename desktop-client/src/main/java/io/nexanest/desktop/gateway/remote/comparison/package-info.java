/** Comparisons over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.comparison;

import org.jspecify.annotations.NullMarked;
