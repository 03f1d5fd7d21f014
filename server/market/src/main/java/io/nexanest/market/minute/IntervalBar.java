package io.nexanest.market.minute;

/**
 * What was traded in an interval.
 *
 * @param day the session's date where the exchange is, as days since 1970-01-01; by UTC where its
 *     hours are not known
 * @param minute where it begins, in minutes since 1970-01-01
 * @param unfinished whether the feed's clock has not come to its end yet
 */
public record IntervalBar(
    int day,
    int minute,
    long open,
    long high,
    long low,
    long close,
    long volume,
    int trades,
    int late,
    boolean unfinished) {

  /** With a minute's trades after its own. */
  IntervalBar and(MinuteBar more) {
    return new IntervalBar(
        day,
        minute,
        open,
        Math.max(high, more.high()),
        Math.min(low, more.low()),
        more.close(),
        Math.addExact(volume, more.volume()),
        trades + more.trades(),
        late + more.late(),
        unfinished);
  }
}
