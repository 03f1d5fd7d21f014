package io.nexanest.desktop.gateway.taxonomy;

import java.time.LocalDate;
import java.util.List;

/** From a date on, something is in these classes. */
public record Assignment(String subject, LocalDate effectiveDate, List<ClassShare> shares) {
  public Assignment {
    shares = List.copyOf(shares);
  }
}
