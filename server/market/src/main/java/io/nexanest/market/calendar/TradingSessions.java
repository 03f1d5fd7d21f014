package io.nexanest.market.calendar;

import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.core.session.TradingSession;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Pages.Page;
import io.nexanest.platform.rpc.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The sessions of exchanges by their names. */
public final class TradingSessions {
  static final String EXCHANGES = "exchanges/";
  static final String SESSIONS = "/tradingSessions/";

  private final ExchangeCalendars calendars;
  private final Pages pages;

  public TradingSessions(ExchangeCalendars calendars, Pages pages) {
    this.calendars = calendars;
    this.pages = pages;
  }

  Page<ExchangeCalendar> exchanges(int pageSize, String token) {
    int size = Pages.size(pageSize);
    String after = pages.position("exchanges", token).orElse("");
    List<ExchangeCalendar> rows = calendars.all().stream()
        .sorted((one, other) -> mic(one).compareTo(mic(other)))
        .filter(one -> mic(one).compareTo(after) > 0)
        .limit(size + 1L)
        .toList();
    return pages.page("exchanges", rows, size, TradingSessions::mic);
  }

  /** Throws a refusal for an exchange whose hours are not known, and for dates beyond them. */
  Page<TradingSession> list(
      String exchange, LocalDate from, LocalDate to, int pageSize, String token) {
    ExchangeCalendar calendar = calendar("parent", exchange);
    require(calendar, "from_date", from);
    require(calendar, "to_date", to);
    if (to.isBefore(from)) {
      throw Problem.invalid(
          "to_date", Reason.DATE_OUT_OF_RANGE, to + " is before the first date, " + from);
    }
    int size = Pages.size(pageSize);
    String question = exchange + " " + from + " " + to;
    LocalDate first = pages
        .position(question, token)
        .map(last -> LocalDate.parse(last).plusDays(1))
        .orElse(from);
    List<TradingSession> rows = first
        .datesUntil(to.plusDays(1).isBefore(first) ? first : to.plusDays(1))
        .flatMap(date -> calendar.session(date).stream())
        .limit(size + 1L)
        .toList();
    return pages.page(question, rows, size, session -> session.date().toString());
  }

  /** A date, or the last that an exchange knows where that is earlier. */
  LocalDate atMost(String exchange, LocalDate date) {
    LocalDate last = calendar("parent", exchange).knownUntil();
    return date.isAfter(last) ? last : date;
  }

  /** Throws a refusal for a name without a session. */
  TradingSession get(String name) {
    int at = name.indexOf(SESSIONS);
    if (at < 0) {
      throw Problem.invalid(
          "name",
          Reason.FIELD_INVALID,
          "is '" + name + "', not as in exchanges/XNYS/tradingSessions/2001-01-02");
    }
    LocalDate date = date(name, name.substring(at + SESSIONS.length()));
    ExchangeCalendar calendar = calendar("name", name.substring(0, at));
    require(calendar, "name", date);
    return calendar.session(date).orElseThrow(() -> Problem.notFound(name));
  }

  static String exchange(String session) {
    return session.substring(0, session.indexOf(SESSIONS));
  }

  private static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.notFound(name);
    }
  }

  private ExchangeCalendar calendar(String field, String exchange) {
    if (!exchange.startsWith(EXCHANGES)) {
      throw Problem.invalid(
          field, Reason.FIELD_INVALID, "is '" + exchange + "', not as in exchanges/XNYS");
    }
    return calendars
        .of(exchange.substring(EXCHANGES.length()))
        .orElseThrow(() -> Problem.notFound(exchange));
  }

  private static void require(ExchangeCalendar calendar, String field, LocalDate date) {
    if (!calendar.knows(date)) {
      throw Problem.invalid(
          field,
          Reason.DATE_OUT_OF_RANGE,
          "the sessions of " + calendar.name() + " are known from " + calendar.knownFrom() + " to "
              + calendar.knownUntil() + ", not on " + date);
    }
  }

  private static String mic(ExchangeCalendar calendar) {
    return calendar.mics().getFirst();
  }
}
