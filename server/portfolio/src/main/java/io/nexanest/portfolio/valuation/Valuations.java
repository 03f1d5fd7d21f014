package io.nexanest.portfolio.valuation;

import io.nexanest.core.book.BookRules;
import io.nexanest.core.market.LivePrices;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.ValueHistory;
import io.nexanest.core.valuation.ValuePoint;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.waterfall.Waterfall;
import io.nexanest.core.waterfall.WaterfallSteps;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.market.QuotePeer;
import io.nexanest.portfolio.market.QuotePeer.Quotes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Values scopes: once at a question, again at other quotes, and over time. */
public final class Valuations {
  private static final long CLOSES = -1;

  private final Standpoints standpoints;
  private final QuotePeer quotes;
  private final InstantSource clock;

  public Valuations(Standpoints standpoints, QuotePeer quotes, InstantSource clock) {
    this.standpoints = standpoints;
    this.quotes = quotes;
    this.clock = clock;
  }

  /** The answer to a question. */
  public Valued value(UUID tenant, Question question) {
    Standpoint standpoint = standpoints.of(tenant, question);
    return value(standpoint, quotes(standpoint, question.quoteSequence()));
  }

  public Standpoint standpoint(UUID tenant, Question question) {
    return standpoints.of(tenant, question);
  }

  /** The quotes that count at a standpoint; none where closes alone do, or are asked for. */
  public Quotes quotes(Standpoint standpoint, long sequence) {
    if (!standpoint.isToday() || sequence == CLOSES) {
      return Quotes.none();
    }
    Set<InstrumentId> quoted = new HashSet<>(standpoint.instruments());
    quoted.removeAll(standpoint.assumed());
    return quotes.at(quoted, standpoint.today(), sequence);
  }

  /** The standpoint at those quotes; the ledger is not looked at again. */
  public Valued value(Standpoint standpoint, Quotes at) {
    Market market = market(standpoint, at);
    return new Valued(
        standpoint,
        at,
        market,
        Valuer.value(standpoint.book(), standpoint.scope(), market),
        clock.instant());
  }

  /** The standpoint at quotes that moved what it is worth to that. */
  Valued moved(Standpoint standpoint, Quotes at, Valuation valuation) {
    return new Valued(standpoint, at, market(standpoint, at), valuation, clock.instant());
  }

  /** Value and net deposits for each session from the first transaction to the standpoint's date. */
  public List<ValuePoint> history(Standpoint standpoint, Optional<LocalDate> from) {
    List<LocalDate> dates = dates(standpoint, from);
    BookRules rules = standpoint.book().rules();
    return ValueHistory.of(
        standpoint.inForce(), rules, standpoint.scope(), standpoint.closes(), dates);
  }

  /** Each session from that date, or the first transaction's, to the standpoint's; with both ends. */
  public List<LocalDate> dates(Standpoint standpoint, Optional<LocalDate> from) {
    Optional<LocalDate> first = standpoint.inForce().stream()
        .filter(booked -> booked.legs().stream()
            .anyMatch(leg -> standpoint.view().accounts().contains(leg.account())))
        .map(booked -> booked.date())
        .min(LocalDate::compareTo);
    if (first.isEmpty()) {
      return List.of();
    }
    LocalDate start = from.filter(date -> date.isAfter(first.get())).orElse(first.get());
    LocalDate end = standpoint.asOf().effectiveDate();
    if (start.isAfter(end)) {
      return List.of();
    }
    NavigableSet<LocalDate> dates =
        new TreeSet<>(standpoint.history().sessions().subSet(start, true, end, true));
    dates.add(start);
    dates.add(end);
    return List.copyOf(dates);
  }

  /** How the scope's value at the end of that date became what it is at the standpoint's. */
  public Waterfall waterfall(Standpoint standpoint, LocalDate from) {
    LocalDate to = standpoint.asOf().effectiveDate();
    if (!from.isBefore(to)) {
      throw Problem.invalid(
          "from_date",
          Reason.DATE_OUT_OF_RANGE,
          "is before " + to + ", where the waterfall closes");
    }
    return WaterfallSteps.of(
        standpoint.inForce(),
        standpoint.book().rules(),
        standpoint.scope(),
        standpoint.closes(),
        from,
        to);
  }

  private static Market market(Standpoint standpoint, Quotes at) {
    return at.prices().isEmpty()
        ? standpoint.closes()
        : new Market(
            new LivePrices(standpoint.history().prices(), at.prices()),
            standpoint.history().rates(),
            standpoint.terms());
  }
}
