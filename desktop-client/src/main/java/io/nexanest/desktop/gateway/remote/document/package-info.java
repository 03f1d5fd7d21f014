/** Files that were uploaded, as the server has them over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.document;

import org.jspecify.annotations.NullMarked;
