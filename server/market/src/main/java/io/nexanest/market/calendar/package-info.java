/** When exchanges trade, as callers ask for it; the rules are core's. */
@NullMarked
package io.nexanest.market.calendar;

import org.jspecify.annotations.NullMarked;
