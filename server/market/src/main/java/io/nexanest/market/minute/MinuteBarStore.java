package io.nexanest.market.minute;

import io.nexanest.market.tick.RepairCause;
import io.nexanest.platform.db.Cells;
import io.nexanest.platform.db.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The SQL of bars of a minute. */
public final class MinuteBarStore {
  /**
   * Bars of the trades that count: each trade as its last correction left it, no cancelled one.
   * The first %s is the range of times, the second one the rest of the condition.
   */
  private static final String AGGREGATE = """
      select instrument_id, cast(tick_us / 60000000 as int) as minute,
        (array_agg(price order by tick_us, sequence))[1] as open, max(price) as high,
        min(price) as low, (array_agg(price order by tick_us desc, sequence desc))[1] as close,
        cast(sum(size) as bigint) as volume, cast(count(*) as int) as trades,
        cast(count(*) filter (where lateness = 1) as int) as late
      from (
        select t.instrument_id, t.tick_us, t.sequence, t.price, t.size, t.lateness
        from market.tick t
        where t.kind = 1 and %1$s and t.lateness < 2 and not exists (
          select 1 from market.tick c where c.kind in (2, 3)
            and c.instrument_id = t.instrument_id and c.trade_id = t.trade_id
            and c.lateness < 2)
        union all
        select r.instrument_id, r.tick_us, r.sequence, r.price, r.size, r.lateness
        from (
          select distinct on (t.instrument_id, t.trade_id) t.*
          from market.tick t where t.kind in (2, 3) and %1$s and t.lateness < 2
          order by t.instrument_id, t.trade_id, t.sequence desc) r
        where r.kind = 2) trades
      group by instrument_id, cast(tick_us / 60000000 as int)""";

  private MinuteBarStore() {}

  /**
   * Minutes that are due before one, the first ones first, and no longer due from here on. Ticks of
   * transactions that commit later make theirs due again.
   */
  static SequencedMap<Integer, RepairCause> takeDue(Tx tx, int before, int most) {
    SequencedMap<Integer, RepairCause> due = new TreeMap<>();
    tx.sql("""
            with gone as (
              delete from market.rollup_due where minute in (
                select distinct minute from market.rollup_due where minute < :before
                order by minute limit :most)
              returning minute, cause)
            select minute, max(cause) as cause from gone group by minute""")
        .with("before", before)
        .with("most", most)
        .list(row -> due.put(row.integer("minute"), RepairCause.ofStored(row.integer("cause"))));
    return due;
  }

  /** Minutes from one to another, both included, whose bars are due. */
  static List<Integer> due(Tx tx, int from, int to) {
    return tx.sql("""
            select distinct minute from market.rollup_due where minute between :from and :to
            order by minute""").with("from", from).with("to", to).list(row -> row.integer("minute"));
  }

  /**
   * Makes the bars from a minute to a minute, both included, out of the ticks after a place in the
   * order of arrival, and writes those that are not as they stand; returns how many.
   */
  static long roll(
      Tx tx, int from, int to, long after, RepairCause cause, String source, long knownUs) {
    String aggregate = AGGREGATE.formatted("t.tick_us >= " + from * 60_000_000L
        + " and t.tick_us < " + (to + 1) * 60_000_000L + " and t.sequence > " + after);
    return tx.sql("""
            insert into market.minute_bar (instrument_id, minute, known_us, open, high, low, close,
              volume, trades, late, cause, source)
            select coalesce(a.instrument_id, b.instrument_id), coalesce(a.minute, b.minute),
              greatest(:known, coalesce(b.known_us, 0) + 1), a.open, a.high, a.low, a.close,
              coalesce(a.volume, 0), coalesce(a.trades, 0), coalesce(a.late, 0), :cause, :source
            from (%s) a full join (
              select distinct on (instrument_id, minute) * from market.minute_bar
              where minute between :from and :to
              order by instrument_id, minute, known_us desc) b
              on b.instrument_id = a.instrument_id and b.minute = a.minute
            where (a.open, a.high, a.low, a.close, coalesce(a.volume, 0), coalesce(a.trades, 0))
              is distinct from (b.open, b.high, b.low, b.close, b.volume, b.trades)""".formatted(aggregate))
        .with("known", knownUs)
        .with("cause", cause.stored())
        .with("source", source)
        .with("from", from)
        .with("to", to)
        .execute();
  }

  /** The bars of an instrument that count, as known at a moment, by minute. */
  public static List<MinuteBar> of(Tx tx, UUID instrument, int from, int to, long knownUs) {
    List<MinuteBar> bars = new ArrayList<>();
    tx.scan(
        """
        select distinct on (minute) minute, open, high, low, close, volume, trades, late, cause
        from market.minute_bar where instrument_id = '%s' and minute between %d and %d
          and known_us <= %d
        order by minute, known_us desc""".formatted(instrument, from, to, knownUs),
        c -> bars.add(bar(c, 1, RepairCause.ofStored((int) c.number(9)))));
    return bars;
  }

  /** What the ticks of some minutes say now of an instrument, by minute. */
  static List<MinuteBar> live(Tx tx, UUID instrument, int from, int to, long after) {
    List<MinuteBar> bars = new ArrayList<>();
    String condition = "t.tick_us >= " + from * 60_000_000L + " and t.tick_us < "
        + (to + 1) * 60_000_000L + " and t.sequence > " + after + " and t.instrument_id = '"
        + instrument + "'";
    tx.scan(
        AGGREGATE.formatted(condition) + " order by minute",
        c -> bars.add(bar(c, 2, RepairCause.TRADES)));
    return bars;
  }

  /** Every bar of a minute that there was, the first one first: the trail of its repairs. */
  public static List<MinuteBar> trail(Tx tx, UUID instrument, int minute) {
    List<MinuteBar> bars = new ArrayList<>();
    tx.scan(
        """
        select minute, open, high, low, close, volume, trades, late, cause
        from market.minute_bar where instrument_id = '%s' and minute = %d
        order by known_us""".formatted(instrument, minute),
        c -> bars.add(bar(c, 1, RepairCause.ofStored((int) c.number(9)))));
    return bars;
  }

  /** How far the feed's clock had come at a moment; the end of time where that was forgotten. */
  static long newest(Tx tx, long knownUs) {
    return tx.sql("""
            select newest_us from market.tick_batch where receive_us <= :known and newest_us > 0
            order by receive_us desc limit 1""")
        .with("known", knownUs)
        .one(row -> row.number("newest_us"))
        .orElse(Long.MAX_VALUE);
  }

  private static MinuteBar bar(Cells c, int at, RepairCause cause) {
    return new MinuteBar(
        (int) c.number(at),
        c.number(at + 1),
        c.number(at + 2),
        c.number(at + 3),
        c.number(at + 4),
        c.number(at + 5),
        (int) c.number(at + 6),
        (int) c.number(at + 7),
        cause);
  }
}
