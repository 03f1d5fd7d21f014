package io.nexanest.portfolio.income;

import io.nexanest.core.income.IncomeCalendar;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.time.AsOf;

/** The income of a scope that is to come. */
record ExpectedIncome(IncomeCalendar calendar, AsOf asOf, CurrencyCode currency) {}
