/** Instruments of one's own without a server. */
@NullMarked
package io.nexanest.desktop.demo.instrument;

import org.jspecify.annotations.NullMarked;
