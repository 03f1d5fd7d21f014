package io.nexanest.market.minute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.market.tick.RepairCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IntervalBarsTest {
  private static final ExchangeCalendars CALENDARS = ExchangeCalendars.read();
  private static final ExchangeCalendar NEW_YORK = CALENDARS.of("XNYS").orElseThrow();
  private static final ExchangeCalendar TOKYO = CALENDARS.of("XTKS").orElseThrow();
  private static final int LATER = Integer.MAX_VALUE;

  private static MinuteBar at(String time, long price) {
    int minute = (int) (Instant.parse(time).getEpochSecond() / 60);
    return new MinuteBar(
        minute, price, price + 2, price - 2, price + 1, 10, 1, 0, RepairCause.TRADES);
  }

  private static List<String> begins(List<IntervalBar> bars) {
    return bars.stream()
        .map(bar -> LocalDate.ofEpochDay(bar.day()) + " "
            + Instant.ofEpochSecond(bar.minute() * 60L).toString().substring(11, 16) + " "
            + bar.volume())
        .toList();
  }

  @Test
  void hoursAreCountedFromTheOpeningAndTheClosingAuctionIsInTheLast() {
    List<IntervalBar> bars = IntervalBars.of(
        List.of(
            at("2026-01-05T14:00:00Z", 90),
            at("2026-01-05T14:30:00Z", 100),
            at("2026-01-05T15:29:00Z", 101),
            at("2026-01-05T15:30:00Z", 102),
            at("2026-01-05T20:59:00Z", 103),
            at("2026-01-05T21:00:00Z", 104),
            at("2026-01-05T21:01:00Z", 105)),
        Optional.of(NEW_YORK),
        60,
        LATER);
    assertThat(begins(bars))
        .containsExactly("2026-01-05 14:30 20", "2026-01-05 15:30 10", "2026-01-05 20:30 20");
    assertThat(bars.getFirst())
        .isEqualTo(new IntervalBar(
            (int) LocalDate.of(2026, 1, 5).toEpochDay(),
            bars.getFirst().minute(),
            100,
            103,
            98,
            102,
            20,
            2,
            0,
            false));
  }

  @Test
  void theOpeningMovesWithDaylightSavingAndAHalfDayEndsEarly() {
    assertThat(begins(IntervalBars.of(
            List.of(
                at("2026-03-06T14:30:00Z", 1_000),
                at("2026-03-09T13:30:00Z", 1_001),
                at("2026-11-27T17:59:00Z", 1_002),
                at("2026-11-27T18:00:00Z", 1_003),
                at("2026-11-27T18:30:00Z", 1_004)),
            Optional.of(NEW_YORK),
            1_440,
            LATER)))
        .containsExactly("2026-03-06 14:30 10", "2026-03-09 13:30 10", "2026-11-27 14:30 20");
  }

  @Test
  void noBarSpansAPauseAndASessionIsUnderItsOwnDate() {
    List<MinuteBar> minutes = List.of(
        at("2026-01-05T00:00:00Z", 100),
        at("2026-01-05T02:29:00Z", 101),
        at("2026-01-05T02:30:00Z", 102),
        at("2026-01-05T03:00:00Z", 103),
        at("2026-01-05T03:30:00Z", 104),
        at("2026-01-05T04:29:00Z", 105));
    assertThat(begins(IntervalBars.of(minutes, Optional.of(TOKYO), 60, LATER)))
        .containsExactly("2026-01-05 00:00 10", "2026-01-05 02:00 20", "2026-01-05 03:30 20");
    assertThat(begins(IntervalBars.of(minutes, Optional.of(TOKYO), 1_440, LATER)))
        .containsExactly("2026-01-05 00:00 60");
  }

  @Test
  void aBarIsUnfinishedUntilTheFeedsClockHasComeToItsEnd() {
    List<MinuteBar> minutes = List.of(at("2026-01-05T14:30:00Z", 100));
    int open = minutes.getFirst().minute();
    Optional<ExchangeCalendar> hours = Optional.of(NEW_YORK);
    assertThat(IntervalBars.of(minutes, hours, 5, open + 4).getFirst().unfinished())
        .isTrue();
    assertThat(IntervalBars.of(minutes, hours, 5, open + 5).getFirst().unfinished())
        .isFalse();
  }

  @Test
  void seededMinutesMakeTheBarsOfAPlainLoopWhateverTheInterval() {
    for (int seed = 1; seed <= 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int interval = 1 + random.nextInt(90);
      ExchangeCalendar hours = random.nextBoolean() ? NEW_YORK : TOKYO;
      List<MinuteBar> minutes = new ArrayList<>();
      Map<String, long[]> oracle = new TreeMap<>();
      for (var session : hours.sessions(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13))) {
        int open = (int) (session.open().getEpochSecond() / 60);
        int close = (int) (session.close().getEpochSecond() / 60);
        int part = open;
        for (int minute = open; minute <= close; minute++) {
          Instant moment = Instant.ofEpochSecond(minute * 60L);
          boolean pauseBegins =
              session.pause().filter(pause -> moment.equals(pause.begin())).isPresent();
          if (session.pause().filter(pause -> moment.equals(pause.end())).isPresent()) {
            part = minute;
          }
          boolean trades = session.tradesAt(moment) || pauseBegins || minute == close;
          if (!trades || random.nextInt(10) == 0) {
            continue;
          }
          long price = 100 + random.nextInt(50);
          minutes.add(new MinuteBar(
              minute, price, price + 3, price - 3, price + 1, 7, 1, 0, RepairCause.TRADES));
          // The minute in which a part ends goes with the one before it.
          int counted = pauseBegins || minute == close ? minute - 1 : minute;
          String key = String.format("%010d %03d", part, (counted - part) / interval);
          long[] bar = oracle.computeIfAbsent(
              key, k -> new long[] {price, Long.MIN_VALUE, Long.MAX_VALUE, 0, 0});
          bar[1] = Math.max(bar[1], price + 3);
          bar[2] = Math.min(bar[2], price - 3);
          bar[3] = price + 1;
          bar[4] += 7;
        }
      }
      List<List<Long>> told = IntervalBars.of(minutes, Optional.of(hours), interval, LATER).stream()
          .map(b -> List.of(b.open(), b.high(), b.low(), b.close(), b.volume()))
          .toList();
      List<List<Long>> expected = oracle.values().stream()
          .map(b -> List.of(b[0], b[1], b[2], b[3], b[4]))
          .toList();
      assertThat(told).as("seed %d, every %d minutes", seed, interval).isEqualTo(expected);
    }
  }
}
