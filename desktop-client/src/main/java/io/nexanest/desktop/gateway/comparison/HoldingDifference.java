package io.nexanest.desktop.gateway.comparison;

/** A figure of a holding that is not the same on both sides. */
public record HoldingDifference(
    String name, String displayName, String symbol, FigureDifference figure) {}
