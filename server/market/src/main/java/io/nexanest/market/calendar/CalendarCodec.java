package io.nexanest.market.calendar;

import io.nexanest.api.market.v1.Exchange;
import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.TradingSession;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;

/** Calendars on the wire. */
final class CalendarCodec {
  private CalendarCodec() {}

  static Exchange encode(ExchangeCalendar calendar) {
    return Exchange.newBuilder()
        .setName(TradingSessions.EXCHANGES + calendar.mics().getFirst())
        .setDisplayName(calendar.name())
        .addAllMics(calendar.mics())
        .setTimeZone(calendar.zone().getId())
        .setKnownFromDate(Dates.encode(calendar.knownFrom()))
        .setKnownUntilDate(Dates.encode(calendar.knownUntil()))
        .setEarlyClosesKnownFromDate(Dates.encode(calendar.earlyKnownFrom()))
        .build();
  }

  static io.nexanest.api.market.v1.TradingSession encode(String exchange, TradingSession session) {
    var message = io.nexanest.api.market.v1.TradingSession.newBuilder()
        .setName(exchange + TradingSessions.SESSIONS + session.date())
        .setDate(Dates.encode(session.date()))
        .setOpenTime(Times.encode(session.open()))
        .setCloseTime(Times.encode(session.close()))
        .setEarlyClose(session.early());
    session
        .pause()
        .ifPresent(pause -> message
            .setPauseStartTime(Times.encode(pause.begin()))
            .setPauseEndTime(Times.encode(pause.end())));
    return message.build();
  }
}
