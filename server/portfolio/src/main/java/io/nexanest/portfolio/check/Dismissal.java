package io.nexanest.portfolio.check;

import io.nexanest.kernel.id.UserId;
import java.time.Instant;

/**
 * That an issue was put aside.
 *
 * @param issue its name
 * @param restored whether it was taken up again instead
 */
record Dismissal(String issue, String note, UserId user, Instant time, boolean restored) {}
