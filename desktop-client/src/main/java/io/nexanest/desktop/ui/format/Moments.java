package io.nexanest.desktop.ui.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, moments and ages as text; moments are UTC, as the status bar's clock says. */
public final class Moments {
  private final DateTimeFormatter date;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter clock;
  private volatile Told told = new Told(Long.MIN_VALUE, "");

  private record Told(long second, String text) {}

  public Moments(Locale locale) {
    date = DateTimeFormatter.ofPattern("dd MMM yyyy", locale);
    month = DateTimeFormatter.ofPattern("MMM", locale);
    moment = DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss", locale).withZone(ZoneOffset.UTC);
    clock = DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(ZoneOffset.UTC);
  }

  public String date(LocalDate value) {
    return date.format(value);
  }

  /** The month's short name. */
  public String month(LocalDate value) {
    return month.format(value);
  }

  public String moment(Instant value) {
    return moment.format(value);
  }

  /** The time of day; a table asks for the same second again and again. */
  public String clock(Instant value) {
    Told last = told;
    if (last.second() != value.getEpochSecond()) {
      last = new Told(value.getEpochSecond(), clock.format(value));
      told = last;
    }
    return last.text();
  }

  /** How long ago: 3 s, 12 min, 4 h, 2 d. */
  public String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 7200) {
      return seconds / 60 + " min";
    }
    return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
  }
}
