package io.nexanest.market.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.history.Bar;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.instrument.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionGapsTest {
  private final SessionGaps gaps = new SessionGaps(ExchangeCalendars.read());

  private static Instrument at(String mic) {
    return new Instrument(
        new InstrumentId(new UUID(1, 1)),
        "One",
        "equity",
        "",
        "USD",
        2,
        List.of(),
        List.of(new Instrument.Listing(mic, "ONE", "USD")));
  }

  private static BarSeries on(String... dates) {
    BarSeries.Builder bars = new BarSeries.Builder();
    for (String date : dates) {
      int day = (int) LocalDate.parse(date).toEpochDay();
      bars.add(new Bar(day, 100, Bar.ABSENT, Bar.ABSENT, Bar.ABSENT, Bar.ABSENT, "test", 0));
    }
    return bars.build();
  }

  @Test
  void sessionsWithoutABarMakeStretchesOverWeekendsAndHolidays() {
    // Martin Luther King Day is Monday, 19 January 2026; half days are sessions.
    assertThat(gaps.of(
            at("XNYS"),
            on("2026-01-12", "2026-01-13", "2026-01-21", "2026-01-23"),
            LocalDate.of(2026, 1, 12),
            LocalDate.of(2026, 1, 25)))
        .contains(List.of(
            new SessionGaps.Stretch(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 1, 20), 4),
            new SessionGaps.Stretch(LocalDate.of(2026, 1, 22), LocalDate.of(2026, 1, 22), 1)));
  }

  @Test
  void aWholeWeekIsNoGap() {
    assertThat(gaps.of(
            at("XNYS"),
            on("2025-11-24", "2025-11-25", "2025-11-26", "2025-11-28"),
            LocalDate.of(2025, 11, 22),
            LocalDate.of(2025, 11, 30)))
        .contains(List.of());
  }

  @Test
  void nothingIsExpectedWhereNoHoursAreKnown() {
    LocalDate monday = LocalDate.of(2026, 1, 12);
    assertThat(gaps.of(at("XXXX"), BarSeries.EMPTY, monday, monday)).isEmpty();
    LocalDate longAgo = LocalDate.of(1800, 1, 1);
    assertThat(gaps.of(at("XNYS"), BarSeries.EMPTY, longAgo, longAgo)).isEmpty();
  }
}
