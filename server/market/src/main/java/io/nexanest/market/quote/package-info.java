/** Live prices. Read {@link io.nexanest.market.quote.QuoteTable} first. */
@NullMarked
package io.nexanest.market.quote;

import org.jspecify.annotations.NullMarked;
