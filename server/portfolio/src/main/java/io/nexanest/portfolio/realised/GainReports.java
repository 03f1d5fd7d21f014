package io.nexanest.portfolio.realised;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.realised.RealisedGain;
import io.nexanest.core.realised.RealisedGains;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.portfolio.transaction.Transactions;
import io.nexanest.portfolio.valuation.Question;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.portfolio.valuation.Valuations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reports of realised gains, and previews of them. */
public final class GainReports {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final Valuations valuations;
  private final Transactions transactions;

  public GainReports(Valuations valuations, Transactions transactions) {
    this.valuations = valuations;
    this.transactions = transactions;
  }

  /** The gains of a scope from that date to the question's, both included. */
  public GainReport of(UUID tenant, Question question, LocalDate from) {
    Standpoint standpoint = valuations.standpoint(tenant, question);
    List<RealisedGain> gains = RealisedGains.of(
        standpoint.book(),
        standpoint.scope(),
        everywhere(standpoint),
        from,
        standpoint.asOf().effectiveDate());
    return new GainReport(gains, standpoint.asOf(), standpoint.view().baseCurrency(), false);
  }

  /**
   * What the draft would gain on that branch; refused as its booking would be.
   *
   * @param question of the draft's account, on the branch
   */
  public GainReport preview(UUID tenant, Draft draft, String branch, Question question) {
    Booked booked = transactions.check(draft, branch);
    Standpoint standpoint = valuations.standpoint(tenant, question);
    List<Booked> with = new ArrayList<>(standpoint.inForce());
    with.add(booked);
    Book book = Book.replay(with, standpoint.book().rules(), LocalDate.MAX);
    List<RealisedGain> gains =
        RealisedGains.of(
                book, Scope.of(draft.account()), everywhere(standpoint), FIRST, LocalDate.MAX)
            .stream()
            .filter(gain -> gain.disposal().id().equals(booked.id()))
            .toList();
    return new GainReport(gains, standpoint.asOf(), standpoint.view().baseCurrency(), true);
  }

  private static Scope everywhere(Standpoint standpoint) {
    return new Scope(standpoint.accountNames().keySet());
  }
}
