package io.nexanest.market.adapter.spi;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day's exchange rate.
 *
 * @param date the fixing's date
 * @param currency never USD
 * @param unitsPerUsd units of the currency for one US dollar; positive
 */
public record RawRate(LocalDate date, CurrencyCode currency, BigDecimal unitsPerUsd) {}
