/** Streams at their limits and after a break, over a real connection. */
@NullMarked
package io.nexanest.e2e.streams;

import org.jspecify.annotations.NullMarked;
