package io.nexanest.portfolio.importing.ofx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates by section 3.2.8.2: {@code 20120720093000.000[-4:EDT]}. What is booked is the day on the
 * clock that the institution states, not the day that it was then in Greenwich.
 */
final class OfxDate {
  private static final Pattern DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2}).*");

  private OfxDate() {}

  /** The day by ISO 8601; a text that is no date stays as it is, to be told in the review. */
  static String day(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    try {
      return LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)))
          .toString();
    } catch (DateTimeException e) {
      return text;
    }
  }
}
