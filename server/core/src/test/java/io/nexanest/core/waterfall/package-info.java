/** Waterfalls, worked by hand and on ledgers by chance. */
@NullMarked
package io.nexanest.core.waterfall;

import org.jspecify.annotations.NullMarked;
