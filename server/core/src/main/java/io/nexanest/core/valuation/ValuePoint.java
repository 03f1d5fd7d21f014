package io.nexanest.core.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Value and net deposits of a scope at the end of a date, in view currency. */
public record ValuePoint(LocalDate date, BigDecimal value, BigDecimal netDeposits) {}
