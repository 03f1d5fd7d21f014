/** The way into the books, durable, beside the database alone. */
@NullMarked
package io.nexanest.benchmarks.posting;

import org.jspecify.annotations.NullMarked;
