package io.nexanest.core.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendars that the product knows, by the venues that keep them. */
public final class ExchangeCalendars {
  private static final List<String> FILES =
      List.of("xnys", "xlon", "xetr", "xpar", "xtks", "always", "currencies");

  private final List<ExchangeCalendar> all;
  private final Map<String, ExchangeCalendar> byMic = new HashMap<>();

  private ExchangeCalendars(List<ExchangeCalendar> all) {
    this.all = List.copyOf(all);
    all.forEach(one -> one.mics().forEach(mic -> byMic.put(mic, one)));
  }

  /** Reads every calendar. */
  public static ExchangeCalendars read() {
    return new ExchangeCalendars(FILES.stream().map(ExchangeCalendars::read).toList());
  }

  /** Every calendar, in a fixed order. */
  public List<ExchangeCalendar> all() {
    return all;
  }

  /** The calendar of a venue by ISO 10383, or none where its hours are not known. */
  public Optional<ExchangeCalendar> of(String mic) {
    return Optional.ofNullable(byMic.get(mic));
  }

  private static ExchangeCalendar read(String file) {
    try (InputStream in = ExchangeCalendars.class.getResourceAsStream(file + ".calendar")) {
      if (in == null) {
        throw new IllegalStateException("the calendar " + file + " is missing");
      }
      return new ExchangeCalendar(
          CalendarText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the calendar " + file + " can't be read", e);
    }
  }
}
