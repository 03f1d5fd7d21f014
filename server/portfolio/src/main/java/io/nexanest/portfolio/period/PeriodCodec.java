package io.nexanest.portfolio.period;

import io.nexanest.api.portfolio.v1.ListPeriodsResponse;
import io.nexanest.api.portfolio.v1.Period;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.util.List;

final class PeriodCodec {
  private PeriodCodec() {}

  static Period encode(PeriodRow row) {
    Period.Builder to = Period.newBuilder()
        .setName(row.id().name())
        .setScope(row.scope())
        .setEndDate(Dates.encode(row.endDate()))
        .setNote(row.note())
        .setLockUser(row.lockUser().name())
        .setLockTime(Times.encode(row.lockTime()));
    row.opened()
        .ifPresent(opened -> to.setUnlockUser(opened.user().name())
            .setUnlockTime(Times.encode(opened.time()))
            .setUnlockNote(opened.note()));
    return to.build();
  }

  static ListPeriodsResponse page(List<PeriodRow> rows, String nextToken) {
    return ListPeriodsResponse.newBuilder()
        .addAllPeriods(rows.stream().map(PeriodCodec::encode).toList())
        .setNextPageToken(nextToken)
        .build();
  }
}
