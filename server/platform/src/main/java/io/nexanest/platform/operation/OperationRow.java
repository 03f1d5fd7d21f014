package io.nexanest.platform.operation;

import io.nexanest.kernel.reason.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * How an operation stands.
 *
 * @param method the full name of the method that began it
 * @param outcome empty while it runs, {@link #DONE}, or the reason for which it ended without
 * @param response what it answers, as a packed message, once it is done
 */
record OperationRow(
    OperationId id,
    String method,
    long stepsDone,
    long stepsTotal,
    boolean cancelRequested,
    String outcome,
    String message,
    Optional<byte[]> response,
    Instant createTime,
    Instant updateTime) {
  static final String DONE = "DONE";
  static final String DIED = "its server has stopped";

  boolean ended() {
    return !outcome.isEmpty();
  }

  /** As it counts: one that runs and was not heard of since a moment has died with its server. */
  OperationRow heardSince(Instant moment) {
    return ended() || !updateTime.isBefore(moment)
        ? this
        : new OperationRow(
            id,
            method,
            stepsDone,
            stepsTotal,
            cancelRequested,
            Reason.SHUTTING_DOWN.name(),
            DIED,
            response,
            createTime,
            updateTime);
  }
}
