package io.nexanest.core.session;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a calendar: a rule a line, of which the first word says what it is.
 *
 * <p>{@code name}, {@code mics}, {@code zone}; {@code known FROM TO}; {@code early-known FROM} where days that end early are known later
 * than that; {@code days WEEKDAY…} where
 * it is not Monday to Friday; {@code hours SINCE OPEN CLOSE [BEGIN END]}, with {@code -1} after the
 * opening when that is on the day before; {@code holiday DATE OBSERVED [FIRST-LAST]}; {@code early
 * CLOSE DATE OBSERVED [FIRST-LAST]}; {@code sandwiched}; {@code closed DATE…}; {@code open DATE…}.
 * A holiday's date is {@code 12-25}, {@code 3/MON/01} for the third Monday of January ({@code
 * -1/MON/05} for the last of May, {@code 4/THU/11+1} for the day after), {@code easter-2}, or {@code
 * equinox/03}. A line that begins with # is for readers.
 */
final class CalendarText {
  private static final Pattern NTH = Pattern.compile("(-?\\d)/([A-Z]{3})/(\\d{2})(?:\\+(\\d+))?");

  private String name = "";
  private List<String> mics = List.of();
  private Optional<ZoneId> zone = Optional.empty();
  private LocalDate from = LocalDate.MAX;
  private LocalDate until = LocalDate.MIN;
  private LocalDate earlyFrom = LocalDate.MIN;
  private Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private boolean sandwiched;
  private final List<Hours> hours = new ArrayList<>();
  private final List<HolidayRule> holidays = new ArrayList<>();
  private final List<EarlyClose> early = new ArrayList<>();
  private final Set<LocalDate> closed = new HashSet<>();
  private final Set<LocalDate> open = new HashSet<>();

  private CalendarText() {}

  /** Throws IllegalArgumentException that names the line that is wrong. */
  static CalendarRules read(String text) {
    CalendarText read = new CalendarText();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          read.line(List.of(line.split("\\s+", -1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IllegalArgumentException(
              "line " + (i + 1) + " of a calendar is wrong: " + line, e);
        }
      }
    }
    return read.rules();
  }

  private CalendarRules rules() {
    if (name.isEmpty() || mics.isEmpty() || hours.isEmpty() || until.isBefore(from)) {
      throw new IllegalArgumentException("a calendar needs name, mics, zone, known and hours");
    }
    return new CalendarRules(
        name,
        mics,
        zone.orElseThrow(() -> new IllegalArgumentException("a calendar needs a zone")),
        from,
        until,
        earlyFrom.isBefore(from) ? from : earlyFrom,
        Set.copyOf(days),
        List.copyOf(hours),
        List.copyOf(holidays),
        sandwiched,
        Set.copyOf(closed),
        Set.copyOf(open),
        List.copyOf(early));
  }

  private void line(List<String> words) {
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "name" -> name = String.join(" ", rest);
      case "mics" -> mics = List.copyOf(rest);
      case "zone" -> zone = Optional.of(ZoneId.of(rest.getFirst()));
      case "known" -> {
        from = LocalDate.parse(rest.get(0));
        until = LocalDate.parse(rest.get(1));
      }
      case "early-known" -> earlyFrom = LocalDate.parse(rest.getFirst());
      case "days" -> {
        days = EnumSet.noneOf(DayOfWeek.class);
        rest.forEach(day -> days.add(weekday(day)));
      }
      case "hours" -> hours.add(hours(rest));
      case "holiday" -> holidays.add(rule(rest));
      case "early" ->
        early.add(
            new EarlyClose(rule(rest.subList(1, rest.size())), LocalTime.parse(rest.getFirst())));
      case "sandwiched" -> sandwiched = true;
      case "closed" -> rest.forEach(date -> closed.add(LocalDate.parse(date)));
      case "open" -> rest.forEach(date -> open.add(LocalDate.parse(date)));
      default -> throw new IllegalArgumentException("there is no rule " + words.getFirst());
    }
  }

  private static Hours hours(List<String> words) {
    String opening = words.get(1);
    boolean dayBefore = opening.endsWith("-1");
    return new Hours(
        LocalDate.parse(words.get(0)),
        LocalTime.parse(dayBefore ? opening.substring(0, opening.length() - 2) : opening),
        dayBefore,
        LocalTime.parse(words.get(2)),
        words.size() > 3
            ? Optional.of(
                new Hours.Noon(LocalTime.parse(words.get(3)), LocalTime.parse(words.get(4))))
            : Optional.empty());
  }

  private static HolidayRule rule(List<String> words) {
    String years = words.size() > 2 ? words.get(2) : "-";
    int dash = years.indexOf('-');
    String first = years.substring(0, dash);
    String last = years.substring(dash + 1);
    return new HolidayRule(
        date(words.get(0)),
        Observed.valueOf(words.get(1)),
        first.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(first),
        last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
  }

  private static HolidayDate date(String word) {
    Matcher nth = NTH.matcher(word);
    if (nth.matches()) {
      int later = Integer.parseInt(Optional.ofNullable(nth.group(4)).orElse("0"));
      return new HolidayDate.Nth(
          Integer.parseInt(nth.group(1)),
          weekday(nth.group(2)),
          Month.of(Integer.parseInt(nth.group(3))),
          later);
    }
    if (word.startsWith("easter")) {
      return new HolidayDate.Easter(Integer.parseInt(word.substring("easter".length())));
    }
    if (word.startsWith("equinox/")) {
      return new HolidayDate.Equinox(
          Month.of(Integer.parseInt(word.substring("equinox/".length()))));
    }
    return new HolidayDate.Fixed(MonthDay.parse("--" + word));
  }

  private static DayOfWeek weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException("there is no weekday " + word);
  }
}
