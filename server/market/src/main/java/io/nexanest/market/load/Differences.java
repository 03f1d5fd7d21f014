package io.nexanest.market.load;

import io.nexanest.market.history.Bar;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.rate.RateSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a provider says and the tables don't: what is new, and what is corrected. Loading the same
 * twice therefore writes nothing the second time.
 */
final class Differences {
  private Differences() {}

  static List<Bar> bars(List<Bar> told, BarSeries kept) {
    int[] chosen = kept.select(Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
    List<Bar> fresh = new ArrayList<>();
    int at = 0;
    for (Bar bar : told) {
      while (at < chosen.length && kept.day(chosen[at]) < bar.day()) {
        at++;
      }
      if (at == chosen.length || !kept.bar(chosen[at]).agrees(bar)) {
        fresh.add(bar);
      }
    }
    return fresh;
  }

  static List<RateSeries.Rate> rates(List<RateSeries.Rate> told, RateSeries kept) {
    Map<Integer, RateSeries.Rate> byDay = new HashMap<>();
    kept.rates().forEach(rate -> byDay.put(rate.day(), rate));
    return told.stream()
        .filter(rate -> {
          RateSeries.Rate before = byDay.get(rate.day());
          return before == null || before.unitsPerUsd().compareTo(rate.unitsPerUsd()) != 0;
        })
        .toList();
  }
}
