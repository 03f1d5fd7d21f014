/** Typed ids and the names they have on the wire. Read {@link io.nexanest.kernel.id.ResourceId} first. */
@NullMarked
package io.nexanest.kernel.id;

import org.jspecify.annotations.NullMarked;
