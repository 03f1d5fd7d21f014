package io.nexanest.market.tick;

import io.nexanest.platform.db.CopyRows;
import io.nexanest.platform.db.Tx;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The SQL of ticks. */
final class TickStore {
  private static final long MINUTE_US = 60_000_000L;
  private static final long DAY_US = 1_440 * MINUTE_US;
  private static final Optional<Object> NONE = Optional.empty();

  private TickStore() {}

  /** Writes a batch with the minutes that it changes; nothing where it is there already. */
  static void write(Tx tx, TickBatch batch) {
    List<Entry.Accepted> ticks = batch.ticks();
    if (!claim(tx, batch, ticks)) {
      return;
    }
    ticks.stream()
        .map(tick -> tick.receiveUs() / DAY_US)
        .distinct()
        .forEach(day -> makeDay(tx, LocalDate.ofEpochDay(day)));
    if (!ticks.isEmpty()) {
      tx.copy(
          "market.tick (receive_us, sequence, instrument_id, tick_us, kind, lateness, price, size,"
              + " bid, ask, bid_size, ask_size, trade_id)",
          rows -> ticks.forEach(tick -> row(rows, tick)));
    }
    due(ticks)
        .forEach((minute, cause) -> tx.write(
            "insert into market.rollup_due (minute, cause) values (?, ?)",
            List.of(minute, cause.stored())));
    batch.lost().forEach(gap -> gap(tx, "overflow", gap));
  }

  /** Ticks that were lost, or a time without any. */
  static void gap(Tx tx, String cause, Entry.Lost gap) {
    tx.write(
        "insert into market.tick_gap (gap_id, cause, from_us, to_us, lost) values (?, ?, ?, ?, ?)",
        List.of(UUID.randomUUID(), cause, gap.fromUs(), gap.toUs(), gap.many()));
  }

  static void makeDay(Tx tx, LocalDate day) {
    tx.sql("select cast(market.make_tick_day(:day) as text) as made")
        .with("day", Optional.of(day.toString()), "date")
        .list(row -> "");
  }

  /** Forgets whole days before one, and the batches of them; returns how many days went. */
  static int dropBefore(Tx tx, LocalDate day) {
    tx.sql("delete from market.tick_batch where receive_us < :us")
        .with("us", day.toEpochDay() * DAY_US)
        .execute();
    return tx.sql("select market.drop_tick_days(:day) as dropped")
        .with("day", Optional.of(day.toString()), "date")
        .one(row -> row.integer("dropped"))
        .orElse(0);
  }

  /** Forgets which minutes are due. */
  static void forgetDue(Tx tx) {
    tx.sql("delete from market.rollup_due").execute();
  }

  static Standing standing(Tx tx) {
    Set<RecentTrades.Key> recent = new HashSet<>();
    Standing last = tx.sql("""
            select coalesce(max(last_sequence), 0) as s, coalesce(max(receive_us), 0) as r,
              coalesce(max(newest_us), 0) as n from market.tick_batch""")
        .one(row -> new Standing(row.number("s"), row.number("r"), row.number("n"), Set.of()))
        .orElseThrow();
    tx.sql("""
            select instrument_id, trade_id from market.tick
            where kind = 1 and trade_id is not null and receive_us >= :since
            order by sequence desc limit :most""")
        .with("since", last.receiveUs() - DAY_US / 24)
        .with("most", RecentTrades.HELD)
        .list(
            row -> recent.add(new RecentTrades.Key(row.id("instrument_id"), row.text("trade_id"))));
    return new Standing(last.lastSequence(), last.receiveUs(), last.newestUs(), recent);
  }

  private static boolean claim(Tx tx, TickBatch batch, List<Entry.Accepted> ticks) {
    long sequence = ticks.isEmpty() ? 0 : ticks.getLast().sequence();
    long received =
        ticks.isEmpty() ? batch.lost().getLast().toUs() : ticks.getLast().receiveUs();
    long newest = ticks.isEmpty() ? 0 : ticks.getLast().newestUs();
    return tx.sql("""
            insert into market.tick_batch
              (writer_id, batch, ticks, last_sequence, receive_us, newest_us)
            values (:writer, :batch, :ticks, :sequence, :received, :newest)
            on conflict do nothing""")
            .with("writer", batch.writer())
            .with("batch", batch.number())
            .with("ticks", ticks.size())
            .with("sequence", sequence)
            .with("received", received)
            .with("newest", newest)
            .execute()
        == 1;
  }

  private static Map<Integer, RepairCause> due(List<Entry.Accepted> ticks) {
    Map<Integer, RepairCause> due = new TreeMap<>();
    for (Entry.Accepted each : ticks) {
      if (each.lateness() != Lateness.TOO_LATE && !(each.tick() instanceof Tick.Quoted)) {
        due.merge(
            (int) (each.tick().tickUs() / MINUTE_US), RepairCause.of(each), RepairCause::graver);
      }
    }
    return due;
  }

  private static void row(CopyRows rows, Entry.Accepted each) {
    long at = each.receiveUs();
    long sequence = each.sequence();
    int late = each.lateness().ordinal();
    switch (each.tick()) {
      case Tick.Trade t ->
        rows.row(
            at,
            sequence,
            t.instrument(),
            t.tickUs(),
            1,
            late,
            t.price(),
            t.size(),
            NONE,
            NONE,
            NONE,
            NONE,
            t.id());
      case Tick.Correction t ->
        rows.row(
            at,
            sequence,
            t.instrument(),
            t.tickUs(),
            2,
            late,
            t.price(),
            t.size(),
            NONE,
            NONE,
            NONE,
            NONE,
            t.id());
      case Tick.Cancel t ->
        rows.row(
            at,
            sequence,
            t.instrument(),
            t.tickUs(),
            3,
            late,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            t.id());
      case Tick.Quoted t ->
        rows.row(
            at,
            sequence,
            t.instrument(),
            t.tickUs(),
            4,
            late,
            NONE,
            NONE,
            t.bid(),
            t.ask(),
            t.bidSize(),
            t.askSize(),
            NONE);
    }
  }
}
