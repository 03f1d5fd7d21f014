package io.nexanest.portfolio.market;

import io.nexanest.core.market.PriceTable;
import io.nexanest.core.market.RateTable;
import java.time.LocalDate;
import java.util.NavigableSet;

/**
 * Closes and rates as known at some moment, in core's words.
 *
 * @param sessions every date on which one of the instruments has a close
 */
public record MarketHistory(PriceTable prices, RateTable rates, NavigableSet<LocalDate> sessions) {}
