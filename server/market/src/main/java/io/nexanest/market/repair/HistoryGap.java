package io.nexanest.market.repair;

import io.nexanest.market.instrument.Instrument;
import java.time.Instant;

/** Something that the history lacks. */
sealed interface HistoryGap {
  /** Sessions of an instrument without a bar. */
  record Bars(Instrument instrument, SessionGaps.Stretch stretch) implements HistoryGap {}

  /**
   * A time in which ticks are missing.
   *
   * @param stopped whether the server took none, in which case nobody knows how many they are
   */
  record Ticks(boolean stopped, Instant from, Instant to, long lost) implements HistoryGap {}
}
