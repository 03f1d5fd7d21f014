/** What the server says of itself. Read {@link io.nexanest.identity.server.ServerRpc} first. */
@NullMarked
package io.nexanest.identity.server;

import org.jspecify.annotations.NullMarked;
