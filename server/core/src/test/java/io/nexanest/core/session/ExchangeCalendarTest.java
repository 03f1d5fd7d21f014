package io.nexanest.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sessions that exchanges announced, and the edges of their hours. */
class ExchangeCalendarTest {
  private static final ExchangeCalendars CALENDARS = ExchangeCalendars.read();
  private static final ExchangeCalendar NEW_YORK = calendar("XNYS");
  private static final ExchangeCalendar TOKYO = calendar("XTKS");

  @Test
  void aSessionIsInTheInstantsOfItsOwnZone() {
    // 9:30 in New York is 14:30 in winter and 13:30 in summer.
    assertThat(NEW_YORK.session(LocalDate.of(2001, 1, 2)).orElseThrow().open())
        .isEqualTo("2001-01-02T14:30:00Z");
    assertThat(NEW_YORK.session(LocalDate.of(2024, 7, 5)).orElseThrow().open())
        .isEqualTo("2024-07-05T13:30:00Z");
  }

  @Test
  void theDayAfterThanksgivingEndsAtOne() {
    TradingSession friday = NEW_YORK.session(LocalDate.of(2022, 11, 25)).orElseThrow();
    assertThat(friday.close()).isEqualTo("2022-11-25T18:00:00Z");
    assertThat(friday.early()).isTrue();
  }

  @Test
  void newYearsDayOnASaturdayIsNotKeptOnTheFridayBefore() {
    assertThat(NEW_YORK.session(LocalDate.of(2021, 12, 31))).isPresent();
    assertThat(NEW_YORK.session(LocalDate.of(2021, 12, 24))).isEmpty();
  }

  @Test
  void newYorkStoodStillForAHurricaneAndForMourning() {
    assertThat(Stream.of("2001-09-11", "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09")
            .map(date -> NEW_YORK.session(LocalDate.parse(date))))
        .allMatch(Optional::isEmpty);
  }

  @Test
  void aPauseIsNoTrading() {
    TradingSession session = TOKYO.session(LocalDate.of(2024, 10, 1)).orElseThrow();
    assertThat(session.tradesAt(Instant.parse("2024-10-01T02:29:59Z"))).isTrue();
    assertThat(session.tradesAt(Instant.parse("2024-10-01T02:30:00Z"))).isFalse();
    assertThat(session.tradesAt(Instant.parse("2024-10-01T03:30:00Z"))).isTrue();
    assertThat(session.tradesAt(Instant.parse("2024-10-01T06:00:00Z"))).isFalse();
    // Half an hour more since 5 November 2024.
    assertThat(TOKYO.session(LocalDate.of(2024, 11, 5)).orElseThrow().close())
        .isEqualTo("2024-11-05T06:30:00Z");
  }

  @Test
  void aDayBetweenTwoHolidaysIsOneInTokyo() {
    assertThat(TOKYO.session(LocalDate.of(2015, 9, 22))).isEmpty();
    assertThat(TOKYO.session(LocalDate.of(2026, 9, 22))).isEmpty();
  }

  @Test
  void aMomentBelongsToTheSessionOfTheExchangesOwnDate() {
    // Midnight UTC of the 5th is 9 in the morning of the 5th in Tokyo, and the 4th in New York.
    Instant moment = Instant.parse("2024-03-05T00:00:00Z");
    assertThat(TOKYO.sessionAt(moment).orElseThrow().date()).isEqualTo("2024-03-05");
    assertThat(NEW_YORK.sessionAt(moment)).isEmpty();
    assertThat(NEW_YORK.lastBegun(moment).date()).isEqualTo("2024-03-04");
  }

  @Test
  void currenciesBeginOnSundayEveningAndEndOnFriday() {
    ExchangeCalendar currencies = calendar("FX");
    assertThat(currencies.sessionAt(Instant.parse("2024-01-14T21:59:59Z"))).isEmpty();
    assertThat(currencies
            .sessionAt(Instant.parse("2024-01-14T22:00:00Z"))
            .orElseThrow()
            .date())
        .isEqualTo("2024-01-15");
    assertThat(currencies.sessionAt(Instant.parse("2024-01-19T21:59:59Z"))).isPresent();
    assertThat(currencies.sessionAt(Instant.parse("2024-01-19T22:00:00Z"))).isEmpty();
    assertThat(currencies.lastBegun(Instant.parse("2024-01-20T12:00:00Z")).date())
        .isEqualTo("2024-01-19");
  }

  @Test
  void cryptoNeverCloses() {
    ExchangeCalendar always = calendar("CRYPTO");
    assertThat(always.sessions(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
        .hasSize(29);
    assertThat(always
            .sessionAt(Instant.parse("2024-02-03T23:59:59.999Z"))
            .orElseThrow()
            .date())
        .isEqualTo("2024-02-03");
  }

  @Test
  void aDateBeyondTheKnownOnesIsRefusedAndNotGuessed() {
    assertThatThrownBy(() -> NEW_YORK.session(LocalDate.of(2029, 1, 2)))
        .isInstanceOf(UnknownSessionsException.class)
        .hasMessage("the sessions of New York Stock Exchange are known from 1990-01-01 to"
            + " 2028-12-31, not on 2029-01-02");
    assertThat(CALENDARS.of("XHKG")).isEmpty();
  }

  // From the table of the US Naval Observatory.
  @Test
  void easterIsWhereTheAlmanacHasIt() {
    assertThat(IntStream.of(1990, 2000, 2008, 2011, 2024, 2038)
            .mapToObj(year -> new HolidayDate.Easter(0).in(year).toString()))
        .containsExactly(
            "1990-04-15", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2038-04-25");
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatThrownBy(() -> CalendarText.read("name X\nhours 2015-01-01 nine 16:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2 of a calendar is wrong: hours 2015-01-01 nine 16:00");
    assertThatThrownBy(() -> CalendarText.read("name X"))
        .hasMessage("a calendar needs name, mics, zone, known and hours");
  }

  @Test
  void everyCalendarIsKnownToItsYearsEnds() {
    for (ExchangeCalendar calendar : CALENDARS.all()) {
      List<TradingSession> last =
          calendar.sessions(calendar.knownUntil().minusDays(10), calendar.knownUntil());
      assertThat(last).as(calendar.name()).isNotEmpty();
      assertThat(calendar.lastBegun(last.getLast().close().minusNanos(1)))
          .isEqualTo(last.getLast());
    }
  }

  private static ExchangeCalendar calendar(String mic) {
    return CALENDARS.of(mic).orElseThrow();
  }
}
