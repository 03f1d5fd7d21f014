package io.nexanest.desktop.gateway.market.own;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A price that somebody stated for a private instrument on a date. */
public record Mark(
    String name, LocalDate date, BigDecimal price, String source, Instant knownTime) {}
