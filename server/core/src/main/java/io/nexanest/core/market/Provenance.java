package io.nexanest.core.market;

import java.time.LocalDate;

/** Where a price or rate is from: its source by name, the date it is of, and how well that fits. */
public record Provenance(String source, LocalDate date, Standing standing) {}
