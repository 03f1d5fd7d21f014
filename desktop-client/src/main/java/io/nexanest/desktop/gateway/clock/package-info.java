/** The question that books are asked: as of which date, as known when, in which branch. */
@NullMarked
package io.nexanest.desktop.gateway.clock;

import org.jspecify.annotations.NullMarked;
