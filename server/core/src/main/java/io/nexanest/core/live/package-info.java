/** Values that move with prices. Read {@link io.nexanest.core.live.LiveScope}. */
@NullMarked
package io.nexanest.core.live;

import org.jspecify.annotations.NullMarked;
