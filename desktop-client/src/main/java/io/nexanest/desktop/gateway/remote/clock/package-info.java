/** The question that books are asked, on the wire. */
@NullMarked
package io.nexanest.desktop.gateway.remote.clock;

import org.jspecify.annotations.NullMarked;
