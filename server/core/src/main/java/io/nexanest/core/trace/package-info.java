/** How a figure came about, as a tree. Read {@link io.nexanest.core.trace.Trace} first. */
@NullMarked
package io.nexanest.core.trace;

import org.jspecify.annotations.NullMarked;
