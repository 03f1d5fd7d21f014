/**
 * Time as something that is passed in: a schedule that a test can turn by hand, rate limits, pauses
 * that grow, and the breaker. Read {@link io.nexanest.market.adapter.spi.time.Schedule} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.time;

import org.jspecify.annotations.NullMarked;
