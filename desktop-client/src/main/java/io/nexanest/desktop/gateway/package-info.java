/** What the workstation asks a server, in its own words. Read {@link io.nexanest.desktop.gateway.Gateways}. */
@NullMarked
package io.nexanest.desktop.gateway;

import org.jspecify.annotations.NullMarked;
