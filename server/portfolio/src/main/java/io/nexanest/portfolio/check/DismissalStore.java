package io.nexanest.portfolio.check;

import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The SQL of what was put aside: rows are inserted and read, nothing else. */
final class DismissalStore {
  private DismissalStore() {}

  static void insert(Tx tx, UUID tenant, UUID id, Dismissal dismissal) {
    tx.sql("""
            insert into portfolio.issue_dismissal
              (tenant_id, dismissal_id, issue, note, dismiss_user, dismiss_time, restored)
            values (:tenant, :id, :issue, :note, :user, :time, :restored)""")
        .with("tenant", tenant)
        .with("id", id)
        .with("issue", dismissal.issue())
        .with("note", dismissal.note())
        .with("user", dismissal.user().uuid())
        .with("time", dismissal.time())
        .with("restored", dismissal.restored())
        .execute();
  }

  /** What is put aside now, by the issue's name. */
  static Map<String, Dismissal> inForce(Tx tx) {
    Map<String, Dismissal> inForce = new HashMap<>();
    tx.sql("""
            select distinct on (issue) * from portfolio.issue_dismissal
            order by issue, dismiss_time desc, dismissal_id desc""").list(DismissalStore::read).stream()
        .filter(dismissal -> !dismissal.restored())
        .forEach(dismissal -> inForce.put(dismissal.issue(), dismissal));
    return inForce;
  }

  private static Dismissal read(Row row) {
    return new Dismissal(
        row.text("issue"),
        row.text("note"),
        new UserId(row.id("dismiss_user")),
        row.moment("dismiss_time"),
        row.flag("restored"));
  }
}
