/** The books over gRPC; read {@link io.nexanest.desktop.gateway.remote.book.GrpcBookGateway}. */
@NullMarked
package io.nexanest.desktop.gateway.remote.book;

import org.jspecify.annotations.NullMarked;
