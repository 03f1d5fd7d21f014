/** Corporate actions over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.action;

import org.jspecify.annotations.NullMarked;
