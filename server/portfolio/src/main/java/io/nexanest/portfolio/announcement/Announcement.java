package io.nexanest.portfolio.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was announced, as it was known from a moment on.
 *
 * @param terms what it does where there is nothing to choose; its type heads it anyhow
 * @param options what there is to choose from
 * @param version 1 for what was announced first
 */
public record Announcement(
    ActionName name,
    ActionTerms terms,
    List<ActionOption> options,
    ActionDates dates,
    boolean cancelled,
    String note,
    long version,
    Instant knownTime) {
  public Announcement {
    options = List.copyOf(options);
  }

  public boolean isElective() {
    return !options.isEmpty();
  }

  public Optional<ActionOption> option(String id) {
    return options.stream().filter(option -> option.id().equals(id)).findFirst();
  }

  ActionOption fallback() {
    return options.stream().filter(ActionOption::isDefault).findFirst().orElseThrow();
  }

  /** Whether accounts may still choose on that day. */
  public boolean isOpen(LocalDate today) {
    return isElective()
        && dates.electionDeadline().filter(last -> !today.isAfter(last)).isPresent();
  }
}
