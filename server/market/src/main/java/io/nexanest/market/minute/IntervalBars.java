package io.nexanest.market.minute;

import io.nexanest.core.session.ExchangeCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes bars of an interval out of bars of a minute. */
final class IntervalBars {
  private IntervalBars() {}

  /**
   * The bars by time.
   *
   * @param minutes by minute, one a minute, each with trades
   * @param interval in minutes; 1,440 is a session
   * @param reached the minute that the feed's clock stands in: a bar that ends later is unfinished
   */
  static List<IntervalBar> of(
      List<MinuteBar> minutes, Optional<ExchangeCalendar> calendar, int interval, int reached) {
    SessionGrid grid = new SessionGrid(calendar, interval);
    List<IntervalBar> bars = new ArrayList<>();
    SessionGrid.Place place = new SessionGrid.Place(0, 0, 0);
    for (MinuteBar each : minutes) {
      if (place.holds(each.minute())) {
        bars.set(bars.size() - 1, bars.getLast().and(each));
        continue;
      }
      Optional<SessionGrid.Place> found = grid.of(each.minute());
      if (found.isPresent()) {
        place = found.orElseThrow();
        bars.add(begin(place, each, place.until() > reached));
      }
    }
    return List.copyOf(bars);
  }

  private static IntervalBar begin(SessionGrid.Place place, MinuteBar first, boolean unfinished) {
    return new IntervalBar(
        place.day(),
        place.from(),
        first.open(),
        first.high(),
        first.low(),
        first.close(),
        first.volume(),
        first.trades(),
        first.late(),
        unfinished);
  }
}
