package io.nexanest.desktop.shell.clock;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.ui.format.Moments;

/** The question in view, in words. */
public final class ClockWords {
  private ClockWords() {}

  /** "As of 30 Jun 2024, as known on 03 Jul 2024 10:00:00 UTC". */
  public static String of(AsOf asOf, Moments moments) {
    String day = asOf.effectiveDate().map(date -> "As of " + moments.date(date)).orElse("Today");
    return day
        + asOf.knownTime()
            .map(moment -> ", as known on " + moments.moment(moment) + " UTC")
            .orElse(", as known now");
  }
}
