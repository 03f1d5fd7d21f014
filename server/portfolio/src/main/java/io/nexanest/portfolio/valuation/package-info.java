/** What the books are worth, once and live. Read {@link io.nexanest.portfolio.valuation.Valuations} first. */
@NullMarked
package io.nexanest.portfolio.valuation;

import org.jspecify.annotations.NullMarked;
