/** Signing in and the server's description. */
@NullMarked
package io.nexanest.desktop.gateway.session;

import org.jspecify.annotations.NullMarked;
