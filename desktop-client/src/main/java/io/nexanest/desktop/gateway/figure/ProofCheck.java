package io.nexanest.desktop.gateway.figure;

/** An identity that must hold. */
public record ProofCheck(String text, boolean passed) {}
