/** Quotes over loopback: how many, how late, and at what cost. */
@NullMarked
package io.nexanest.benchmarks.quote;

import org.jspecify.annotations.NullMarked;
