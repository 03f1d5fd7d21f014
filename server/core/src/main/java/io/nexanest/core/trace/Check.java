package io.nexanest.core.trace;

/** Something that must be true of a figure, and whether it is. */
public record Check(String rule, boolean passed) {}
