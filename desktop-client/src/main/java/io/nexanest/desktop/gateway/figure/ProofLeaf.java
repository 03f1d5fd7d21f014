package io.nexanest.desktop.gateway.figure;

/**
 * A fact that a proof rests on; the date is ISO text, or empty.
 *
 * @param document the file that it was read from, or empty
 */
public record ProofLeaf(
    String kind, String resource, String date, String source, String text, String document) {}
