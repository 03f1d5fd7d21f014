/**
 * Processes killed in the middle of work, and statements cut or held up. Read {@link
 * io.nexanest.e2e.faults.StepDriver} for the latter.
 */
@NullMarked
package io.nexanest.e2e.faults;

import org.jspecify.annotations.NullMarked;
