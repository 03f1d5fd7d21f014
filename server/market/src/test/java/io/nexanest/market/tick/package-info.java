/** Tests of the store of ticks. */
@NullMarked
package io.nexanest.market.tick;

import org.jspecify.annotations.NullMarked;
