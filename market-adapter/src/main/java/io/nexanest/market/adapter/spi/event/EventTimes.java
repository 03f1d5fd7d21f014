package io.nexanest.market.adapter.spi.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * When, in nanoseconds since 1970, UTC.
 *
 * @param event when it happened on the venue; the publish time where that is all that is known
 * @param publish when the provider sent it; the receive time where it does not say
 * @param receive when it came here
 */
public record EventTimes(long event, long publish, long receive) {
  private static final long NANOS = 1_000_000_000L;

  /** One of which nothing but the arrival is known. */
  public static EventTimes received(long receive) {
    return new EventTimes(receive, receive, receive);
  }

  /**
   * A time such as {@code 2021-03-04T15:16:17.000000018Z}.
   *
   * @throws IllegalArgumentException for another form
   */
  public static long ofText(String text) {
    try {
      Instant at = Instant.parse(text);
      return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time such as 2021-03-04T15:16:17.018Z", e);
    }
  }

  /**
   * A time such as {@code 1618678133.162950}, in seconds.
   *
   * @throws IllegalArgumentException for one that does not fit
   */
  public static long ofSeconds(String text) {
    try {
      return Scaled.parse(text).unitsCutAt(9);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "'" + text + "' must be seconds since 1970, before the year 2262", e);
    }
  }

  /**
   * A time such as {@code 1618678133162}, in whole milliseconds.
   *
   * @throws IllegalArgumentException for one that does not fit or is not whole
   */
  public static long ofMillis(String text) {
    try {
      return Math.multiplyExact(Scaled.parse(text).unitsAt(0), 1_000_000L);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "'" + text + "' must be whole milliseconds since 1970, before the year 2262", e);
    }
  }
}
