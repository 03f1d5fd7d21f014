package io.nexanest.core.check.market;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.kernel.id.InstrumentId;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a scope holds. */
final class Held {
  private Held() {}

  /** The instruments of which something is open, each once. */
  static Set<InstrumentId> instruments(CheckedBook books) {
    Set<InstrumentId> held = new LinkedHashSet<>();
    for (Position position : books.book().positions(books.scope())) {
      if (position instanceof SecurityPosition security && security.quantity().signum() != 0) {
        held.add(security.key().instrument());
      }
    }
    return held;
  }
}
