/** Tests of gains over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.taxonomy;

import org.jspecify.annotations.NullMarked;
