/** Points that a replay can go on from. Read {@link io.nexanest.core.checkpoint.Checkpoints}. */
@NullMarked
package io.nexanest.core.checkpoint;

import org.jspecify.annotations.NullMarked;
