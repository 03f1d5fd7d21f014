package io.nexanest.core.check.ledger;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.InstrumentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An instrument in the books of which the catalogue knows nothing: no price, no terms, no name. */
public final class UnknownInstrument implements DataCheck {
  @Override
  public String name() {
    return "unknown_instrument";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<InstrumentId, Booked> firsts = new LinkedHashMap<>();
    for (Booked booked : books.booked()) {
      booked.draft().instruments().stream()
          .filter(id -> books.labels().instrument(id).isEmpty())
          .forEach(id -> firsts.putIfAbsent(id, booked));
    }
    return firsts.entrySet().stream()
        .map(one -> issue(books, one.getKey(), one.getValue()))
        .toList();
  }

  private Issue issue(CheckedBook books, InstrumentId id, Booked first) {
    return new Issue(
        Issue.nameOf(name(), id.text()),
        name(),
        Severity.ERROR,
        new Subject.OfInstrument(id),
        first.date(),
        books.words(first) + " names " + id.name()
            + ", which is not in the catalogue: correct it to an instrument that is, or add a"
            + " private one",
        List.of());
  }
}
