package io.nexanest.market.tick;

/** How a tick's time stands to the newest that was told before it; stored by its place here. */
enum Lateness {
  IN_TIME,
  /** Its minute had ended: the bar is made anew, and counts it as late. */
  LATE,
  /** It is kept, but changes no bar. */
  TOO_LATE
}
