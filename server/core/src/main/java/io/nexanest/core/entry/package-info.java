/** What transactions mean in view currency. Read {@link io.nexanest.core.entry.Entry} first. */
@NullMarked
package io.nexanest.core.entry;

import org.jspecify.annotations.NullMarked;
