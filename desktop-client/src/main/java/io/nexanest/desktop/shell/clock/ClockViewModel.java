package io.nexanest.desktop.shell.clock;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.query.Grouping;
import io.nexanest.desktop.gateway.ledger.query.LedgerFilter;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.Window;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.live.LiveValuation;
import io.nexanest.desktop.ui.feedback.Notice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The two clocks of the window. They stand at today and now when the window opens, whatever they
 * stood at when it was closed: nobody takes the past for the present by accident.
 */
public final class ClockViewModel {
  private static final int MOST_MOMENTS = 200;
  private static final int PAGE = 500;
  private static final int MOST_PAGES = 4;

  private final TransactionGateway ledger;
  private final LiveValuation live;
  private final Calls calls;
  private final ReadOnlyObjectWrapper<Optional<LocalDate>> today =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Moment>> moments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private long listing;

  public ClockViewModel(TransactionGateway ledger, LiveValuation live, Calls calls) {
    this.ledger = ledger;
    this.live = live;
    this.calls = calls;
    live.valuation().subscribe(this::valued);
  }

  public ReadOnlyObjectProperty<AsOf> asOf() {
    return live.asOf();
  }

  /** The business day, once a valuation of it has told. */
  public ReadOnlyObjectProperty<Optional<LocalDate>> today() {
    return today.getReadOnlyProperty();
  }

  /** When the books changed, the latest first. */
  public ReadOnlyObjectProperty<List<Moment>> moments() {
    return moments.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> notice() {
    return notice;
  }

  /** Looks at a day; at today or a later one, the date is let go and follows the business day. */
  public void date(LocalDate day) {
    boolean past = today.get().map(day::isBefore).orElse(true);
    AsOf now = live.asOf().get();
    live.ask(past ? now.at(day) : new AsOf(Optional.empty(), now.knownTime(), now.branch()));
  }

  /** Lets the date go: today, whichever day that is. */
  public void backToToday() {
    AsOf now = live.asOf().get();
    live.ask(new AsOf(Optional.empty(), now.knownTime(), now.branch()));
  }

  public void stepDays(int days) {
    shown().ifPresent(day -> date(day.plusDays(days)));
  }

  public void stepMonths(int months) {
    shown().ifPresent(day -> date(day.plusMonths(months)));
  }

  /** Takes away what was learnt after a moment. */
  public void known(Instant moment) {
    live.ask(live.asOf().get().knownAt(moment));
  }

  /** Shows all that is known. */
  public void knownNow() {
    AsOf now = live.asOf().get();
    live.ask(new AsOf(now.effectiveDate(), Optional.empty(), now.branch()));
  }

  /** Sets both clocks to now; the branch stays. */
  public void now() {
    live.ask(AsOf.NOW.in(live.asOf().get().branch()));
  }

  /** Reads when the books of the scope in view changed. */
  public void listMoments() {
    listing++;
    moments.set(List.of());
    notice.set(Notice.NONE);
    Scope scope = live.scope().get();
    if (!scope.isNone()) {
      page(scope, "", new TreeMap<>(), MOST_PAGES);
    }
  }

  private void page(
      Scope scope, String token, TreeMap<Instant, List<Transaction>> found, int pages) {
    long mine = listing;
    LedgerQuery latestFirst = new LedgerQuery(
        scope.name(),
        AsOf.NOW.in(live.asOf().get().branch()),
        LedgerFilter.ALL,
        "known_time desc",
        Grouping.NONE);
    calls.when(
        ledger.list(latestFirst, new Window(token, 0, PAGE)),
        page -> {
          if (mine == listing) {
            take(page, found);
            if (!page.nextPageToken().isEmpty() && pages > 1) {
              page(scope, page.nextPageToken(), found, pages - 1);
            }
          }
        },
        error -> notice.set(Notice.of(error.kind(), error.text())));
  }

  private void take(TransactionPage page, TreeMap<Instant, List<Transaction>> found) {
    page.transactions()
        .forEach(one ->
            found.computeIfAbsent(one.knownTime(), moment -> new ArrayList<>()).add(one));
    moments.set(found.descendingMap().entrySet().stream()
        .limit(MOST_MOMENTS)
        .map(entry -> new Moment(entry.getKey(), words(entry.getValue())))
        .toList());
  }

  private static String words(List<Transaction> booked) {
    String first = booked.getFirst().type().title();
    return booked.size() == 1 ? first : first + " and " + (booked.size() - 1) + " more";
  }

  private Optional<LocalDate> shown() {
    return live.asOf().get().effectiveDate().or(today::get);
  }

  private void valued(Valuation now) {
    if (!now.isNone() && live.asOf().get().effectiveDate().isEmpty()) {
      today.set(Optional.of(now.effectiveDate()));
    }
  }
}
