/** How fast price history is stored, made and read, beside plain SQL. */
@NullMarked
package io.nexanest.benchmarks.history;

import org.jspecify.annotations.NullMarked;
