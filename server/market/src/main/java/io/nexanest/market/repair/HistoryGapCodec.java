package io.nexanest.market.repair;

import io.nexanest.api.market.v1.BackfillHistoryResponse;
import io.nexanest.api.market.v1.HistoryGapKind;
import io.nexanest.api.market.v1.ListHistoryGapsResponse;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.util.List;

/** Gaps on the wire. */
final class HistoryGapCodec {
  private HistoryGapCodec() {}

  static ListHistoryGapsResponse page(
      List<HistoryGap> gaps, String next, List<Instrument> unjudged) {
    return ListHistoryGapsResponse.newBuilder()
        .addAllGaps(gaps.stream().map(HistoryGapCodec::encode).toList())
        .setNextPageToken(next)
        .addAllUnjudgedInstruments(unjudged.stream().map(one -> one.id().name()).toList())
        .build();
  }

  static BackfillHistoryResponse encode(int missing, int written, List<String> unknown) {
    return BackfillHistoryResponse.newBuilder()
        .setSessionsMissing(missing)
        .setBarsWritten(written)
        .addAllUnknownInstruments(unknown)
        .build();
  }

  private static io.nexanest.api.market.v1.HistoryGap encode(HistoryGap gap) {
    var message = io.nexanest.api.market.v1.HistoryGap.newBuilder();
    return switch (gap) {
      case HistoryGap.Bars bars ->
        message
            .setKind(HistoryGapKind.HISTORY_GAP_KIND_BARS)
            .setInstrument(bars.instrument().id().name())
            .setFromDate(Dates.encode(bars.stretch().from()))
            .setToDate(Dates.encode(bars.stretch().to()))
            .setSessions(bars.stretch().sessions())
            .build();
      case HistoryGap.Ticks ticks ->
        message
            .setKind(
                ticks.stopped()
                    ? HistoryGapKind.HISTORY_GAP_KIND_STOPPED
                    : HistoryGapKind.HISTORY_GAP_KIND_TICKS_LOST)
            .setFromTime(Times.encode(ticks.from()))
            .setToTime(Times.encode(ticks.to()))
            .setTicksLost(ticks.lost())
            .build();
    };
  }
}
