/** The real window without a display, and what it costs the toolkit's thread. */
@NullMarked
package io.nexanest.benchmarks.window;

import org.jspecify.annotations.NullMarked;
