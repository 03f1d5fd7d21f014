package io.nexanest.desktop.gateway.valuation;

import java.math.BigDecimal;

/** A part of the whole, by some classification. */
public record AllocationSlice(String key, BigDecimal value, double weight) {}
