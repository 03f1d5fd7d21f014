package io.nexanest.desktop.gateway.health;

import java.time.Instant;

/** That an issue was put aside: why and when. */
public record Dismissal(String note, Instant time) {}
