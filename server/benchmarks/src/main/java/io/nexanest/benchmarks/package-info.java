/** Measures what the project is slow or fast at. Read {@link io.nexanest.benchmarks.BenchMain}. */
@NullMarked
package io.nexanest.benchmarks;

import org.jspecify.annotations.NullMarked;
