/** A scope asked two ways, side by side. */
@NullMarked
package io.nexanest.desktop.gateway.comparison;

import org.jspecify.annotations.NullMarked;
