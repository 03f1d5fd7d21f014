package io.nexanest.core.book;

import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.market.RateSource;
import io.nexanest.kernel.money.CurrencyCode;

/**
 * By which rules a ledger is replayed.
 *
 * @param view the currency in which costs, proceeds, income and flows are fixed
 * @param rates for those that the transaction's own rate does not settle
 */
public record BookRules(BookPolicy policy, CurrencyCode view, RateSource rates) {}
