package io.nexanest.desktop.gateway.gain;

import java.math.BigDecimal;

/** Gains of one term together. */
public record GainTotal(Term term, BigDecimal proceeds, BigDecimal cost, BigDecimal gain) {}
