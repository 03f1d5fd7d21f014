/**
 * Tiingo: end-of-day prices of US equities with dividends and splits, and the top of crypto books.
 * Read {@link io.nexanest.market.adapter.tiingo.TiingoHistory} first.
 */
@NullMarked
package io.nexanest.market.adapter.tiingo;

import org.jspecify.annotations.NullMarked;
