/** Figures that prove themselves. */
@NullMarked
package io.nexanest.desktop.gateway.figure;

import org.jspecify.annotations.NullMarked;
