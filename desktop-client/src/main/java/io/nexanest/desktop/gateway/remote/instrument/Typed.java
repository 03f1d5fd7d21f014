package io.nexanest.desktop.gateway.remote.instrument;

import com.google.type.Date;
import com.google.type.Decimal;
import io.nexanest.wire.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What was typed, as values of the wire; what makes no sense goes out as something impossible. */
final class Typed {
  private Typed() {}

  static Decimal decimal(String text) {
    return Decimal.newBuilder().setValue(text).build();
  }

  static Optional<Date> date(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Dates.encode(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return Optional.of(Date.newBuilder().setDay(99).build());
    }
  }

  static int count(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static String flag(boolean set) {
    return set ? "true" : "";
  }

  static String date(boolean there, Date date) {
    return there ? Dates.decode(date).toString() : "";
  }

  static String count(int value) {
    return value == 0 ? "" : String.valueOf(value);
  }
}
