/**
 * What providers of history share: requests that wait for their answer within declared limits, and a
 * feed for those that have no quotes. Read
 * {@link io.nexanest.market.adapter.spi.history.PacedHttp} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.history;

import org.jspecify.annotations.NullMarked;
