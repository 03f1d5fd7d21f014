package io.nexanest.desktop.gateway.figure;

import java.time.Instant;
import java.time.LocalDate;

/** A figure opened, with the question that it answers. */
public record Explanation(
    String name,
    LocalDate effectiveDate,
    Instant knownTime,
    long ledgerPosition,
    long quoteSequence,
    ProofNode proof) {}
