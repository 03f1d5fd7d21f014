package io.nexanest.portfolio.transaction.listing;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;

/** What rows moved in one currency. */
record Sum(CurrencyCode currency, BigDecimal cash, BigDecimal fee, BigDecimal tax) {}
