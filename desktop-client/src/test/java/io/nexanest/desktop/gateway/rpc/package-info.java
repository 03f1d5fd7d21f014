/** Tests of io.nexanest.desktop.gateway.rpc. */
@NullMarked
package io.nexanest.desktop.gateway.rpc;

import org.jspecify.annotations.NullMarked;
