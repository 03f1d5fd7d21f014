package io.nexanest.desktop.gateway.taxonomy;

/**
 * A class with all that is below it.
 *
 * @param resource whose figures these are, for their proofs
 * @param classification the class; empty for the whole and for what is unclassified
 * @param level 0 for the whole
 */
public record AllocationNode(
    String resource,
    String classification,
    String title,
    String colour,
    int level,
    Amounts amounts) {}
