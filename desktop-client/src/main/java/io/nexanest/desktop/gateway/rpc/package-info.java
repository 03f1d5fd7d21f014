/** The line to a server: channel, tokens, answers, errors, streams that heal. Read {@link io.nexanest.desktop.gateway.rpc.StreamSupervisor}. */
@NullMarked
package io.nexanest.desktop.gateway.rpc;

import org.jspecify.annotations.NullMarked;
