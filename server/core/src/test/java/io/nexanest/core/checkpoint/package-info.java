/** What a change replays again, counted. */
@NullMarked
package io.nexanest.core.checkpoint;

import org.jspecify.annotations.NullMarked;
