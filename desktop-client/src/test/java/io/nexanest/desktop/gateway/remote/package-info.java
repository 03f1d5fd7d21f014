/** Tests of io.nexanest.desktop.gateway.remote. */
@NullMarked
package io.nexanest.desktop.gateway.remote;

import org.jspecify.annotations.NullMarked;
