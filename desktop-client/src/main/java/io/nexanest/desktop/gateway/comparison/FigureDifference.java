package io.nexanest.desktop.gateway.comparison;

import java.math.BigDecimal;

/** A figure on two sides. */
public record FigureDifference(
    String figure, BigDecimal left, BigDecimal right, BigDecimal difference) {}
