package io.nexanest.market.history;

import io.nexanest.market.state.Micros;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of bars and corporate actions. */
public final class BarStore {
  private static final String ABSENT = Long.toString(Bar.ABSENT);

  private BarStore() {}

  /** All bars, by instrument. */
  public static Map<UUID, BarSeries> all(Tx tx) {
    return read(tx, "true");
  }

  /** All bars of an instrument. */
  public static BarSeries of(Tx tx, UUID instrument) {
    return read(tx, "instrument_id = '" + instrument + "'")
        .getOrDefault(instrument, BarSeries.EMPTY);
  }

  private static Map<UUID, BarSeries> read(Tx tx, String condition) {
    Map<UUID, BarSeries.Builder> builders = new HashMap<>();
    Map<String, String> sources = new HashMap<>();
    // The smallest number is more than a bigint literal takes, hence the text.
    tx.scan("""
        select cast(instrument_id as text), session_date - date '1970-01-01', close,
          coalesce(open, n.absent), coalesce(high, n.absent), coalesce(low, n.absent),
          coalesce(volume, n.absent), source,
          cast(extract(epoch from known_time) * 1000000 as bigint)
        from market.bar, (select cast('%s' as bigint) as absent) n
        where %s
        order by instrument_id, session_date, known_time""".formatted(ABSENT, condition), c -> {
      Bar bar = new Bar(
          (int) c.number(2),
          c.number(3),
          c.number(4),
          c.number(5),
          c.number(6),
          c.number(7),
          sources.computeIfAbsent(c.text(8), s -> s),
          c.number(9));
      builders
          .computeIfAbsent(UUID.fromString(c.text(1)), id -> new BarSeries.Builder())
          .add(bar);
    });
    Map<UUID, BarSeries> all = new HashMap<>();
    builders.forEach((id, builder) -> all.put(id, builder.build()));
    return all;
  }

  /** Adds bars; those of a day that is there already supersede it from their known time on. */
  public static long insert(Tx tx, Map<UUID, List<Bar>> fresh, Instant knownTime) {
    return tx.copy(
        "market.bar (instrument_id, session_date, close, open, high, low, volume, source,"
            + " known_time)",
        rows -> fresh.forEach((id, bars) -> bars.forEach(b -> rows.row(
            id,
            LocalDate.ofEpochDay(b.day()),
            b.close(),
            maybe(b.open()),
            maybe(b.high()),
            maybe(b.low()),
            maybe(b.volume()),
            b.source(),
            knownTime))));
  }

  public static List<CorporateAction> actions(Tx tx) {
    return tx.sql("select * from market.corporate_action").list(row -> {
      long known = Micros.of(row.moment("known_time"));
      return switch (row.text("kind")) {
        case "split" ->
          new CorporateAction.Split(
              row.id("action_id"),
              row.id("instrument_id"),
              row.date("ex_date"),
              row.decimal("ratio_new"),
              row.decimal("ratio_old"),
              row.text("source"),
              known);
        case "dividend" ->
          new CorporateAction.Dividend(
              row.id("action_id"),
              row.id("instrument_id"),
              row.date("ex_date"),
              row.date("pay_date"),
              row.decimal("amount"),
              row.text("currency_code"),
              row.text("source"),
              known);
        default -> throw new IllegalStateException("an action of kind " + row.text("kind"));
      };
    });
  }

  public static long insertActions(Tx tx, List<CorporateAction> fresh, Instant knownTime) {
    return tx.copy(
        "market.corporate_action (action_id, instrument_id, kind, ex_date, pay_date, ratio_new,"
            + " ratio_old, amount, currency_code, source, known_time)",
        rows -> fresh.forEach(action -> {
          switch (action) {
            case CorporateAction.Split s ->
              rows.row(
                  s.id(),
                  s.instrument(),
                  "split",
                  s.exDate(),
                  Optional.empty(),
                  s.ratioNew().toPlainString(),
                  s.ratioOld().toPlainString(),
                  Optional.empty(),
                  Optional.empty(),
                  s.source(),
                  knownTime);
            case CorporateAction.Dividend d ->
              rows.row(
                  d.id(),
                  d.instrument(),
                  "dividend",
                  d.exDate(),
                  d.payDate(),
                  Optional.empty(),
                  Optional.empty(),
                  d.amount().toPlainString(),
                  d.currency(),
                  d.source(),
                  knownTime);
          }
        }));
  }

  private static Optional<Long> maybe(long value) {
    return value == Bar.ABSENT ? Optional.empty() : Optional.of(value);
  }
}
