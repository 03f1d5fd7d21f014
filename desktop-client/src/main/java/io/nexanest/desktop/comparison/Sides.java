package io.nexanest.desktop.comparison;

/** What the two sides are called. */
public record Sides(String left, String right) {}
