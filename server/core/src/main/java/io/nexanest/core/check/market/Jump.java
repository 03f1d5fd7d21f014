package io.nexanest.core.check.market;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of price from one session to the next.
 *
 * @param before the earlier session
 * @param after the later session
 * @param ratio the earlier close for the later one: 4 where the price fell to a quarter
 */
record Jump(LocalDate before, LocalDate after, double ratio) {
  /** The changes of the sessions from that date to the book's, the latest first. */
  static List<Jump> since(CheckedBook books, InstrumentId id, LocalDate first) {
    List<Jump> jumps = new ArrayList<>();
    Optional<LocalDate> after = books.market().prices().session(id, books.date());
    while (after.isPresent() && after.get().isAfter(first)) {
      Optional<LocalDate> before =
          books.market().prices().session(id, after.get().minusDays(1));
      if (before.isPresent()) {
        between(books, id, before.get(), after.get()).ifPresent(jumps::add);
      }
      after = before;
    }
    return jumps;
  }

  static Optional<Jump> between(
      CheckedBook books, InstrumentId id, LocalDate before, LocalDate after) {
    BigDecimal earlier = value(books, id, before);
    BigDecimal later = value(books, id, after);
    return earlier.signum() <= 0 || later.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            new Jump(before, after, earlier.divide(later, MathContext.DECIMAL64).doubleValue()));
  }

  private static BigDecimal value(CheckedBook books, InstrumentId id, LocalDate date) {
    return books.close(id, date).map(known -> known.value()).orElse(BigDecimal.ZERO);
  }

  /** How far it is from that ratio, as a part of it. */
  double off(double expected) {
    return Math.abs(ratio / expected - 1);
  }
}
