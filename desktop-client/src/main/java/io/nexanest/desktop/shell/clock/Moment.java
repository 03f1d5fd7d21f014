package io.nexanest.desktop.shell.clock;

import java.time.Instant;

/**
 * A moment at which the books changed.
 *
 * @param what what was booked, in words
 */
public record Moment(Instant time, String what) {}
