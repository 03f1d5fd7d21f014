/**
 * The carrier of calls and what each call passes before its handler. Read {@link
 * io.nexanest.platform.rpc.server.GrpcServer} first.
 */
@NullMarked
package io.nexanest.platform.rpc.server;

import org.jspecify.annotations.NullMarked;
