package io.nexanest.market.tick;

/** What stands in the queue, in the order of arrival. */
sealed interface Entry {
  /**
   * A tick that was accepted.
   *
   * @param sequence its place in the order of arrival, never given twice
   * @param receiveUs when it arrived, by the server's clock
   * @param newestUs the newest time of a tick up to and with this one
   */
  record Accepted(Tick tick, long sequence, long receiveUs, long newestUs, Lateness lateness)
      implements Entry {}

  /** So many ticks that found no room, from the first to the last of them. */
  record Lost(long fromUs, long toUs, long many) implements Entry {}
}
