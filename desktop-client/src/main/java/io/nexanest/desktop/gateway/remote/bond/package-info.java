/** What is known of bonds, over gRPC. */
@NullMarked
package io.nexanest.desktop.gateway.remote.bond;

import org.jspecify.annotations.NullMarked;
