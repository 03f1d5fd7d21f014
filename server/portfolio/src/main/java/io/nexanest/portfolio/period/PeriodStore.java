package io.nexanest.portfolio.period;

import io.nexanest.kernel.id.PeriodId;
import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of locks. */
final class PeriodStore {
  private PeriodStore() {}

  static void insert(Tx tx, UUID tenant, PeriodRow row) {
    tx.sql("""
            insert into portfolio.period
              (tenant_id, period_id, scope, end_date, note, lock_user, lock_time)
            values (:tenant, :id, :scope, :end, :note, :user, :time)""")
        .with("tenant", tenant)
        .with("id", row.id().uuid())
        .with("scope", row.scope())
        .with("end", row.endDate())
        .with("note", row.note())
        .with("user", row.lockUser().uuid())
        .with("time", row.lockTime())
        .execute();
  }

  static void open(Tx tx, PeriodRow row) {
    PeriodRow.Opened opened = row.opened().orElseThrow();
    tx.sql("""
            update portfolio.period set unlock_user = :user, unlock_time = :time,
              unlock_note = :note
            where period_id = :id""")
        .with("user", opened.user().uuid())
        .with("time", opened.time())
        .with("note", opened.note())
        .with("id", row.id().uuid())
        .execute();
  }

  static Optional<PeriodRow> find(Tx tx, PeriodId id) {
    return tx.sql("select * from portfolio.period where period_id = :id for update")
        .with("id", id.uuid())
        .one(PeriodStore::read);
  }

  /** Those that are in force. */
  static List<PeriodRow> locked(Tx tx) {
    return tx.sql("select * from portfolio.period where unlock_time is null")
        .list(PeriodStore::read);
  }

  /** A page by end date, the latest first, after the given one. */
  static List<PeriodRow> page(Tx tx, LocalDate beforeDate, UUID afterId, boolean opened, int size) {
    return tx.sql("""
            select * from portfolio.period
            where (end_date < :date or (end_date = :date and period_id > :id))
              and (:opened or unlock_time is null)
            order by end_date desc, period_id limit :size""")
        .with("date", beforeDate)
        .with("id", afterId)
        .with("opened", opened)
        .with("size", size)
        .list(PeriodStore::read);
  }

  private static PeriodRow read(Row row) {
    return new PeriodRow(
        new PeriodId(row.id("period_id")),
        row.text("scope"),
        row.date("end_date"),
        row.text("note"),
        new UserId(row.id("lock_user")),
        row.moment("lock_time"),
        row.findMoment("unlock_time")
            .map(time -> new PeriodRow.Opened(
                new UserId(row.id("unlock_user")), time, row.text("unlock_note"))));
  }
}
