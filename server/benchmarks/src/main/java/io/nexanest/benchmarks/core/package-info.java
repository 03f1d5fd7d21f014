/** The arithmetic beside bare loops over the same numbers. */
@NullMarked
package io.nexanest.benchmarks.core;

import org.jspecify.annotations.NullMarked;
