/** How a call ends and how a stream lives: errors, subscriptions, link states. */
@NullMarked
package io.nexanest.desktop.gateway.call;

import org.jspecify.annotations.NullMarked;
