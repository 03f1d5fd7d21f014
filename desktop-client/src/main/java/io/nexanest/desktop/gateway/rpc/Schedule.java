package io.nexanest.desktop.gateway.rpc;

import io.nexanest.desktop.gateway.call.Subscription;

/** Time for streams and tokens: a clock that only moves forward, and an alarm. */
public interface Schedule {
  /** Milliseconds of which only differences have a meaning. */
  long millis();

  /** Runs an action once after so long, unless closed before. */
  Subscription after(long delayMs, Runnable action);
}
