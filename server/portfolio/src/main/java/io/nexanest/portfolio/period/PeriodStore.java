package io.nexanest.portfolio.period;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.PeriodId;
import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The SQL of locks. */
final class PeriodStore {
  private static final String SELECT = """
      select p.*, coalesce((
        select string_agg(cast(a.account_id as text), ' ')
        from portfolio.period_account a
        where a.tenant_id = p.tenant_id and a.period_id = p.period_id), '') as accounts
      from portfolio.period p\s""";

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
    List<List<?>> accounts = new ArrayList<>();
    row.accounts()
        .forEach(account -> accounts.add(List.of(tenant, row.id().uuid(), account.uuid())));
    Batch.run(
        tx,
        "insert into portfolio.period_account (tenant_id, period_id, account_id) values (?, ?, ?)",
        accounts);
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
    return tx.sql(SELECT + "where p.period_id = :id for update of p")
        .with("id", id.uuid())
        .one(PeriodStore::read);
  }

  static long countLocked(Tx tx) {
    return tx.sql("select count(*) as n from portfolio.period where unlock_time is null")
        .one(row -> row.number("n"))
        .orElseThrow();
  }

  /** Those that are in force. */
  static List<PeriodRow> locked(Tx tx) {
    return tx.sql(SELECT + "where p.unlock_time is null").list(PeriodStore::read);
  }

  /** A page by end date, the latest first, after the given one. */
  static List<PeriodRow> page(Tx tx, LocalDate beforeDate, UUID afterId, boolean opened, int size) {
    return tx.sql(SELECT + """
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
        accounts(row.text("accounts")),
        row.date("end_date"),
        row.text("note"),
        new UserId(row.id("lock_user")),
        row.moment("lock_time"),
        row.findMoment("unlock_time")
            .map(time -> new PeriodRow.Opened(
                new UserId(row.id("unlock_user")), time, row.text("unlock_note"))));
  }

  private static Set<AccountId> accounts(String spaced) {
    return spaced.isEmpty()
        ? Set.of()
        : Arrays.stream(spaced.split(" "))
            .map(id -> new AccountId(UUID.fromString(id)))
            .collect(Collectors.toSet());
  }
}
