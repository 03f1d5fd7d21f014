/** Building blocks of live feeds. Read {@link io.nexanest.kernel.live.DirtySet}. */
@NullMarked
package io.nexanest.kernel.live;

import org.jspecify.annotations.NullMarked;
