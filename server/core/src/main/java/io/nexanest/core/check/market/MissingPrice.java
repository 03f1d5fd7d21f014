package io.nexanest.core.check.market;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.kernel.id.InstrumentId;
import java.util.List;
import java.util.Optional;

/** A holding without a price of its date or before: it counts as nothing, or at a later price. */
public final class MissingPrice implements DataCheck {
  @Override
  public String name() {
    return "missing_price";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    return Held.instruments(books).stream()
        .flatMap(id -> issue(books, id).stream())
        .toList();
  }

  private Optional<Issue> issue(CheckedBook books, InstrumentId id) {
    if (books.market().terms().terms(id).margined()) {
      return Optional.empty();
    }
    String label = books.labels().of(id);
    return switch (books.market().prices().price(id, books.date())) {
      case PriceAnswer.Missing _ ->
        Optional.of(issue(
            books,
            id,
            Severity.ERROR,
            label + " is held and has no price at all, so it counts as nothing: give it a mark or"
                + " a price"));
      case PriceAnswer.Known known
      when known.provenance().standing() == Standing.FIRST_KNOWN ->
        Optional.of(issue(
            books,
            id,
            Severity.WARNING,
            label + " is held on " + books.date() + " and its first price is of "
                + known.provenance().date() + ", which is used for want of one: give it a mark or"
                + " a price of " + books.date() + " or before"));
      case PriceAnswer.Known _ -> Optional.empty();
    };
  }

  private Issue issue(CheckedBook books, InstrumentId id, Severity severity, String sentence) {
    return new Issue(
        Issue.nameOf(name(), id.text()),
        name(),
        severity,
        new Subject.OfInstrument(id),
        books.date(),
        sentence,
        List.of());
  }
}
