package io.nexanest.market.tenant;

import io.nexanest.kernel.id.InstrumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A price that somebody states.
 *
 * @param price at the instrument's scale
 * @param source where it is from, in the stater's words
 */
record Mark(
    UUID id, InstrumentId instrument, LocalDate date, long price, String source, Instant known) {}
