/** The books as files, over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.exporting;

import org.jspecify.annotations.NullMarked;
