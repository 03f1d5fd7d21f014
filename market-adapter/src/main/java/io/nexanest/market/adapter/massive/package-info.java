/**
 * Massive: trades and best bids and asks of US equities as they come or delayed, and days, splits and
 * dividends. Read {@link io.nexanest.market.adapter.massive.Massive} first.
 */
@NullMarked
package io.nexanest.market.adapter.massive;

import org.jspecify.annotations.NullMarked;
