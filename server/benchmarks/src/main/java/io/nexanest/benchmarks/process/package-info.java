/** Processes that are measured from outside. */
@NullMarked
package io.nexanest.benchmarks.process;

import org.jspecify.annotations.NullMarked;
