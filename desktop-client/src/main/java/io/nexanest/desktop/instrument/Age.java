package io.nexanest.desktop.instrument;

import io.nexanest.desktop.ui.format.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How old a price is, in words; the house takes one of more than ten days for stale. */
record Age(Optional<LocalDate> priced, LocalDate today) {
  private static final long FRESH_DAYS = 10;

  long days() {
    return priced.map(date -> ChronoUnit.DAYS.between(date, today)).orElse(Long.MAX_VALUE);
  }

  boolean stale() {
    return priced.isPresent() && days() > FRESH_DAYS;
  }

  String words() {
    return stale() ? plain() + ", stale" : plain();
  }

  /** The age alone. */
  String plain() {
    long days = Math.max(0, days());
    return priced.isEmpty() ? "never" : days == 0 ? "today" : days == 1 ? "1 day" : days + " days";
  }

  Tone tone() {
    return stale() ? Tone.WARN : Tone.PLAIN;
  }
}
