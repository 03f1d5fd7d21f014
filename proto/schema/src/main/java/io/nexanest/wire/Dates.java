package io.nexanest.wire;

import com.google.type.Date;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates on the wire; only whole dates from 1900 to 2200 are read. */
public final class Dates {
  /** The first date that is read. */
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  /** The last date that is read. */
  public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  private Dates() {}

  public static Date encode(LocalDate date) {
    return Date.newBuilder()
        .setYear(date.getYear())
        .setMonth(date.getMonthValue())
        .setDay(date.getDayOfMonth())
        .build();
  }

  /** Throws {@link MalformedValue} for anything but a whole date of these centuries. */
  public static LocalDate decode(Date date) {
    try {
      LocalDate value = LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
      if (!value.isBefore(FIRST) && !value.isAfter(LAST)) {
        return value;
      }
    } catch (DateTimeException e) {
      // Falls through to the message below, which names the parts.
    }
    throw new MalformedValue(
        "year %d, month %d, day %d is not a date from 1900 to 2200"
            .formatted(date.getYear(), date.getMonth(), date.getDay()),
        false);
  }
}
