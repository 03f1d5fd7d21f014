package io.nexanest.market.adapter.spi.time;

/** Runs tasks one at a time, now or later, in the order of their time. */
public interface Schedule {
  /** Nanoseconds since 1970, UTC; does not go back. */
  long now();

  /** Runs it as soon as what came before has run. May be called from any thread. */
  void run(Runnable task);

  /** Runs it after a while. May be called from any thread. */
  void runIn(long delayNanos, Runnable task);
}
