package io.nexanest.portfolio.importing.text;

import io.nexanest.kernel.reason.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order of year, month and day with what stands between them. */
public final class DatePattern {
  // First, because the patterns below are made with it.
  private static final Pattern PART = Pattern.compile("yyyy|MM?|dd?");

  public static final List<DatePattern> KNOWN = List.of(
      of("yyyy-MM-dd"),
      of("dd.MM.yyyy"),
      of("MM/dd/yyyy"),
      of("dd/MM/yyyy"),
      of("yyyy/MM/dd"),
      of("dd-MM-yyyy"),
      of("MM-dd-yyyy"),
      of("yyyy.MM.dd"),
      of("yyyyMMdd"));

  private final String text;
  private final Pattern cell;

  private DatePattern(String text, Pattern cell) {
    this.text = text;
    this.cell = cell;
  }

  /** The pattern so written, such as {@code dd.MM.yyyy}; refused if it is not one. */
  public static DatePattern of(String text) {
    String rest = PART.matcher(text).replaceAll("");
    boolean once = text.matches("(?=.*yyyy)(?=.*M)(?=.*d).*") && rest.matches("[-./ ]{0,4}");
    if (!once || PART.matcher(text).results().count() != 3) {
      throw Unreadable.hint(
          "date_pattern",
          Reason.FIELD_INVALID,
          "'" + text + "' is not a date pattern such as yyyy-MM-dd, dd.MM.yyyy or MM/dd/yyyy");
    }
    String digits = rest.isEmpty() ? "{2}" : "{1,2}";
    String regex = text.replace(".", "\\.")
        .replaceAll("yyyy", "(?<year>[0-9]{4})")
        .replaceAll("MM?", "(?<month>[0-9]" + digits + ")")
        .replaceAll("(?<![a-z<?])dd?(?![a-z])", "(?<day>[0-9]" + digits + ")");
    return new DatePattern(text, Pattern.compile(regex + "(?:[T ][0-9]{1,2}:[0-9:.]+Z?)?"));
  }

  /** The date; a time of day behind it is passed over. */
  public Optional<LocalDate> read(String found) {
    Matcher matcher = cell.matcher(found);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group("year"));
    int month = Integer.parseInt(matcher.group("month"));
    int day = Integer.parseInt(matcher.group("day"));
    boolean real = month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
    return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
