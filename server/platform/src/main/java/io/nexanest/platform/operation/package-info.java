/**
 * Work that goes on after the call that began it: stored, with progress, and ended when asked to.
 * Read {@link io.nexanest.platform.operation.Operations} first.
 */
@NullMarked
package io.nexanest.platform.operation;

import org.jspecify.annotations.NullMarked;
