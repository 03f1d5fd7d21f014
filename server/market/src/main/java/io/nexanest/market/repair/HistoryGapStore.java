package io.nexanest.market.repair;

import io.nexanest.market.state.Micros;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.List;

/** The SQL of gaps in the ticks. */
final class HistoryGapStore {
  private HistoryGapStore() {}

  /** Those that touch a time, the first ones first. */
  static List<HistoryGap.Ticks> between(Tx tx, Instant from, Instant to, int most) {
    return tx.sql("""
            select cause, from_us, to_us, lost from market.tick_gap
            where from_us < :to and to_us >= :from order by from_us, gap_id limit :most""")
        .with("from", Micros.of(from))
        .with("to", Micros.of(to))
        .with("most", most)
        .list(row -> new HistoryGap.Ticks(
            row.text("cause").equals("stopped"),
            Micros.instant(row.number("from_us")),
            Micros.instant(row.number("to_us")),
            row.number("lost")));
  }
}
