package io.nexanest.desktop.transaction.typing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates typed short: 24, 24.11, 24.11.99, -1 for yesterday; day before month. */
public final class ShortDates {
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
  private static final Pattern AWAY = Pattern.compile("([+-])(\\d{1,4})");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,2})(?:[./ ](\\d{1,2})(?:[./ ](\\d{4}|\\d{2})?)?)?\\.?");

  private ShortDates() {}

  /**
   * Reads a date; a missing month or year is that of today.
   *
   * @throws DateTimeException if it is none, with what would be right
   */
  public static LocalDate read(String text, LocalDate today) {
    String typed = text.strip();
    Matcher away = AWAY.matcher(typed);
    if (away.matches()) {
      long days = Long.parseLong(away.group(2));
      return today.plusDays(away.group(1).equals("-") ? -days : days);
    }
    try {
      if (ISO.matcher(typed).matches()) {
        String[] parts = typed.split("-");
        return LocalDate.of(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      }
      Matcher parts = PARTS.matcher(typed);
      if (parts.matches()) {
        return LocalDate.of(
            year(parts.group(3), today),
            parts.group(2) == null ? today.getMonthValue() : Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(1)));
      }
    } catch (DateTimeException e) {
      throw new DateTimeException("There is no day '" + typed + "' in the calendar.", e);
    }
    throw new DateTimeException("'" + typed
        + "' is no date; type 24, 24.11, 24.11.2000, 2000-11-24, or -1 for the day before.");
  }

  // Two digits are the year closest to today: 99 is 1999 in 2001, and 12 is 2012 in 1999.
  private static int year(String digits, LocalDate today) {
    if (digits == null) {
      return today.getYear();
    }
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    int near = today.getYear() / 100 * 100 + year;
    return near > today.getYear() + 50
        ? near - 100
        : near < today.getYear() - 50 ? near + 100 : near;
  }
}
