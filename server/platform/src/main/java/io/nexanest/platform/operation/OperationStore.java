package io.nexanest.platform.operation;

import io.nexanest.platform.db.Row;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of operations; all of it in the transactions of a slice, under its tenant. */
final class OperationStore {
  private OperationStore() {}

  static void insert(
      Tx tx, UUID tenant, OperationId id, String slice, String method, UUID user, long steps) {
    tx.write("""
        insert into platform.operation
          (tenant_id, operation_id, slice, method, user_id, steps_total)
        values (?, ?, ?, ?, ?, ?)""", List.of(tenant, id.uuid(), slice, method, user, steps));
  }

  /** Notes progress; answers whether the operation goes on. */
  static boolean step(Tx tx, OperationId id, long done) {
    return tx.sql("""
                update platform.operation set steps_done = :done, update_time = clock_timestamp()
                where operation_id = :id and outcome = '' and not cancel_requested""").with("done", done).with("id", id.uuid()).execute() == 1;
  }

  /** Ends it, once: a second end changes nothing. */
  static void end(
      Tx tx, OperationId id, String outcome, String message, Optional<byte[]> response) {
    tx.sql("""
            update platform.operation set outcome = :outcome, message = :message,
              response = :response, update_time = clock_timestamp(),
              steps_done = case when :outcome = 'DONE' then steps_total else steps_done end
            where operation_id = :id and outcome = ''""")
        .with("outcome", outcome)
        .with("message", message)
        .with("response", response, "bytea")
        .with("id", id.uuid())
        .execute();
  }

  static void requestCancel(Tx tx, OperationId id) {
    tx.sql("""
            update platform.operation set cancel_requested = true
            where operation_id = :id and outcome = ''""").with("id", id.uuid()).execute();
  }

  /** Ends what has not been heard of since a moment: its server has died. */
  static void endSilent(Tx tx, Instant since, String outcome, String message) {
    tx.sql("""
            update platform.operation set outcome = :outcome, message = :message
            where outcome = '' and update_time < :since""")
        .with("outcome", outcome)
        .with("message", message)
        .with("since", since)
        .execute();
  }

  static Optional<OperationRow> find(Tx tx, OperationId id) {
    return tx.sql("select * from platform.operation where operation_id = :id")
        .with("id", id.uuid())
        .one(OperationStore::row);
  }

  /** The latest first; ids are of version 7 and so in the order of their making. */
  static List<OperationRow> page(Tx tx, Optional<UUID> before, int limit) {
    return tx.sql("""
            select * from platform.operation
            where cast(:before as uuid) is null or operation_id < :before
            order by operation_id desc limit :limit""")
        .with("before", before, "uuid")
        .with("limit", limit)
        .list(OperationStore::row);
  }

  static long running(Tx tx) {
    return tx.sql("select count(*) as n from platform.operation where outcome = ''")
        .one(row -> row.number("n"))
        .orElse(0L);
  }

  private static OperationRow row(Row row) {
    return new OperationRow(
        new OperationId(row.id("operation_id")),
        row.text("method"),
        row.number("steps_done"),
        row.number("steps_total"),
        row.flag("cancel_requested"),
        row.text("outcome"),
        row.text("message"),
        row.findBytes("response"),
        row.moment("create_time"),
        row.moment("update_time"));
  }
}
