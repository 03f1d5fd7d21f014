package io.nexanest.market.tenant;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.history.Bar;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.instrument.PriceSpans;
import io.nexanest.market.state.Micros;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of marks; row-level security adds the tenant to each statement. */
final class MarkStore {
  private static final String SOURCE = "mark: ";

  private MarkStore() {}

  static void insert(Tx tx, UUID tenant, Mark mark) {
    tx.sql("""
            insert into market.mark
              (tenant_id, instrument_id, mark_date, known_time, mark_id, price, source)
            values (:tenant, :instrument, :date, :known, :id, :price, :source)""")
        .with("tenant", tenant)
        .with("instrument", mark.instrument().uuid())
        .with("date", mark.date())
        .with("known", mark.known())
        .with("id", mark.id())
        .with("price", mark.price())
        .with("source", mark.source())
        .execute();
  }

  static long count(Tx tx, InstrumentId instrument) {
    return tx.sql("select count(*) as n from market.mark where instrument_id = :id")
        .with("id", instrument.uuid())
        .one(row -> row.number("n"))
        .orElse(0L);
  }

  /** When the newest mark of a date was stated. */
  static Optional<Instant> lastKnown(Tx tx, InstrumentId instrument, LocalDate date) {
    return tx.sql("""
            select known_time from market.mark where instrument_id = :id and mark_date = :date
            order by known_time desc limit 1""")
        .with("id", instrument.uuid())
        .with("date", date)
        .one(row -> row.moment("known_time"));
  }

  /** A page, the latest first, before a place. */
  static List<Mark> page(Tx tx, InstrumentId instrument, LocalDate date, Instant known, int size) {
    return tx.sql("""
            select * from market.mark
            where instrument_id = :id and (mark_date, known_time) < (:date, :known)
            order by mark_date desc, known_time desc limit :size""")
        .with("id", instrument.uuid())
        .with("date", date)
        .with("known", known)
        .with("size", size)
        .list(MarkStore::read);
  }

  /** All marks of an instrument as closes. */
  static BarSeries series(Tx tx, InstrumentId instrument) {
    BarSeries.Builder series = new BarSeries.Builder();
    tx.sql("""
            select * from market.mark where instrument_id = :id order by mark_date, known_time""")
        .with("id", instrument.uuid())
        .list(MarkStore::read)
        .forEach(mark -> series.add(new Bar(
            (int) mark.date().toEpochDay(),
            mark.price(),
            Bar.ABSENT,
            Bar.ABSENT,
            Bar.ABSENT,
            Bar.ABSENT,
            SOURCE + mark.source(),
            Micros.of(mark.known()))));
    return series.build();
  }

  /** From when to when each instrument has marks. */
  static Map<InstrumentId, PriceSpans.Span> spans(Tx tx) {
    Map<InstrumentId, PriceSpans.Span> spans = new HashMap<>();
    tx.sql("""
            select instrument_id, min(mark_date) as first, max(mark_date) as last
            from market.mark group by instrument_id""")
        .list(row -> spans.put(
            new InstrumentId(row.id("instrument_id")),
            new PriceSpans.Span(row.date("first"), row.date("last"))));
    return Map.copyOf(spans);
  }

  private static Mark read(Row row) {
    return new Mark(
        row.id("mark_id"),
        new InstrumentId(row.id("instrument_id")),
        row.date("mark_date"),
        row.number("price"),
        row.text("source"),
        row.moment("known_time"));
  }
}
