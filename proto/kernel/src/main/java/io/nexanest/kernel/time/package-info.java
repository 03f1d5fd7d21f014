/** The two clocks of the books and the branch. Read {@link io.nexanest.kernel.time.AsOf} first. */
@NullMarked
package io.nexanest.kernel.time;

import org.jspecify.annotations.NullMarked;
