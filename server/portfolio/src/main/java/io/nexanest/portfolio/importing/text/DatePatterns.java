package io.nexanest.portfolio.importing.text;

import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out how a file writes its dates, from all of them together. */
public final class DatePatterns {
  private DatePatterns() {}

  /** The pattern that most dates are written in; refused if two would do and differ. */
  public static DatePattern detect(List<String> dates) {
    long most = 0;
    List<DatePattern> best = new ArrayList<>();
    for (DatePattern pattern : DatePattern.KNOWN) {
      long count = dates.stream().filter(date -> pattern.read(date).isPresent()).count();
      if (count > most) {
        most = count;
        best.clear();
      }
      if (count == most && count > 0) {
        best.add(pattern);
      }
    }
    if (best.isEmpty()) {
      String found = dates.isEmpty() ? "" : dates.getFirst();
      throw Unreadable.because(
          "no date can be read, such as '" + found + "'; dates are written like 2024-01-31,"
              + " 31.01.2024 or 01/31/2024, or say in format.date_pattern how",
          Map.of("found", found));
    }
    DatePattern first = best.getFirst();
    best.stream().skip(1).forEach(other -> refuseIfDifferent(first, other, dates));
    return first;
  }

  private static void refuseIfDifferent(DatePattern one, DatePattern two, List<String> dates) {
    for (String date : dates) {
      if (!one.read(date).equals(two.read(date))) {
        throw Unreadable.hint(
            "date_pattern",
            Reason.STATEMENT_UNREADABLE,
            "'%s' can be %s or %s, and no date of the file tells which; say %s or %s in date_pattern"
                .formatted(
                    date,
                    one.read(date).map(Object::toString).orElse("none"),
                    two.read(date).map(Object::toString).orElse("none"),
                    one,
                    two));
      }
    }
  }
}
