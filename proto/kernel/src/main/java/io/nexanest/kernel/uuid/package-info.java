/** UUIDs: how they are made, and how they are written. Read {@link io.nexanest.kernel.uuid.UuidV7}. */
@NullMarked
package io.nexanest.kernel.uuid;

import org.jspecify.annotations.NullMarked;
