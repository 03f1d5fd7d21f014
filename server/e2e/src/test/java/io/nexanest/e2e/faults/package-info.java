/** Processes killed in the middle of work. */
@NullMarked
package io.nexanest.e2e.faults;

import org.jspecify.annotations.NullMarked;
