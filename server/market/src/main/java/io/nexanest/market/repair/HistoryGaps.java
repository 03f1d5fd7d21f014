package io.nexanest.market.repair;

import io.nexanest.api.market.v1.ListHistoryGapsRequest;
import io.nexanest.api.market.v1.ListHistoryGapsResponse;
import io.nexanest.market.history.BarBook;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.rpc.Pages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What the history lacks: sessions without bars, and times without ticks. */
public final class HistoryGaps {
  private static final UUID SHARED = new UUID(0, 0);
  private static final int TICK_GAPS_MOST = 10_000;

  private final GapQuestions questions;
  private final SessionGaps sessions;
  private final Supplier<BarBook> book;
  private final Database database;
  private final Pages pages;

  public HistoryGaps(
      GapQuestions questions,
      SessionGaps sessions,
      Supplier<BarBook> book,
      Database database,
      Pages pages) {
    this.questions = questions;
    this.sessions = sessions;
    this.book = book;
    this.database = database;
    this.pages = pages;
  }

  /** A page of gaps; a page's place is counted in the list, which moves when gaps are filled. */
  public ListHistoryGapsResponse list(ListHistoryGapsRequest request) {
    GapQuestions.Question asked =
        questions.read(request.getInstrumentsList(), request.getFromDate(), request.getToDate());
    int size = Pages.size(request.getPageSize());
    String question = "historyGaps " + asked.from() + " " + asked.to() + " "
        + String.join(" ", request.getInstrumentsList());
    int first =
        pages.position(question, request.getPageToken()).map(Integer::parseInt).orElse(0);
    List<HistoryGap> all = new ArrayList<>();
    List<Instrument> unjudged = new ArrayList<>();
    for (Instrument each : asked.instruments()) {
      Optional<List<SessionGaps.Stretch>> found =
          sessions.of(each, bars(book.get(), each), asked.from(), asked.to());
      found.ifPresentOrElse(
          gaps -> gaps.forEach(gap -> all.add(new HistoryGap.Bars(each, gap))),
          () -> unjudged.add(each));
    }
    Instant from = asked.from().atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = asked.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    all.addAll(database.inTransaction(
        "market", SHARED, tx -> HistoryGapStore.between(tx, from, to, TICK_GAPS_MOST)));
    int last = Math.min(all.size(), first + size);
    String next = last < all.size() ? pages.token(question, Integer.toString(last)) : "";
    return HistoryGapCodec.page(all.subList(Math.min(first, last), last), next, unjudged);
  }

  static BarSeries bars(BarBook book, Instrument instrument) {
    return book.find(instrument).stream()
        .mapToObj(book::series)
        .findFirst()
        .orElse(BarSeries.EMPTY);
  }
}
